import { nearestName } from './nearest-name';

const units = ['Regionstaben', 'Digitalisering och service', 'IT-avdelningen', 'Enhet 1', 'Enhet 2'];

test.each([
  ['Regionstabn', 'Regionstaben'],
  ['Regionstabens', 'Regionstaben'],
  ['Digitalisering & service', 'Digitalisering och service'],
  ['IT avdelningen', 'IT-avdelningen'],
])('%s is most likely %s', (name, nearest) => {
  expect(nearestName(name, units)).toBe(nearest);
});

test.each(['Ekonomi', 'HR', 'Enhet 12', ''])('%s is none of them', (name) => {
  expect(nearestName(name, units)).toBeNull();
});

test('the nearest of several', () => {
  expect(nearestName('Varra', ['Varor', 'Vara', 'Varan'])).toBe('Vara');
});
