import { nameProposer } from './nearest-name';

const units = ['Regionstaben', 'Digitalisering och service', 'IT-avdelningen', 'Enhet 1', 'Enhet 2'];

test.each([
  ['Regionstabn', 'Regionstaben'],
  ['Regionstabens', 'Regionstaben'],
  ['Digitalisering & service', 'Digitalisering och service'],
  ['IT avdelningen', 'IT-avdelningen'],
])('%s is most likely %s', (name, nearest) => {
  expect(nameProposer(units)(name)).toBe(nearest);
});

test.each(['Ekonomi', 'HR', 'Enhet 12', ''])('%s is none of them', (name) => {
  expect(nameProposer(units)(name)).toBeNull();
});

test('the nearest of several', () => {
  expect(nameProposer(['Varor', 'Vara', 'Varan'])('Varra')).toBe('Vara');
});

test('a workbook full of unknown names runs out of proposals, not of time', () => {
  const propose = nameProposer(units);
  const proposals = Array.from({ length: 10_000 }, () => propose('Regionstabn'));
  expect(proposals[0]).toBe('Regionstaben');
  expect(proposals.at(-1)).toBeNull();
});
