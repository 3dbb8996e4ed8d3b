import { joinedUnitNames, unitNamer } from './unit-names';

test('a number, a name and both of them are one unit where a table writes both', () => {
  const names = joinedUnitNames(['1110', 'Regionstaben', '1110 Regionstaben', 'Kultur']);
  expect([...names]).toEqual([
    ['1110', '1110 Regionstaben'],
    ['regionstaben', '1110 Regionstaben'],
    ['1110 regionstaben', '1110 Regionstaben'],
  ]);
});

test.each(['1110 – Regionstaben', '1110, Regionstaben', 'Regionstaben (1110)', 'Ansvar 1110 Regionstaben'])(
  '%s says both',
  (both) => {
    const names = joinedUnitNames(['1110', 'Regionstaben', both]);
    expect(new Set(names.values()).size).toBe(1);
    expect(names.size).toBe(3);
  },
);

test('the name that a template table gives stands for the others', () => {
  const names = joinedUnitNames(['1110 Regionstaben', 'Regionstaben', '1110'], new Set(['regionstaben']));
  expect(new Set(names.values())).toEqual(new Set(['Regionstaben']));
});

test('what could be two units is not joined', () => {
  // One number with two names, and one name with two numbers.
  expect(joinedUnitNames(['1110 Staben', '1110 Kansliet', '1110', 'Staben']).size).toBe(0);
  expect(joinedUnitNames(['1110 Staben', '2110 Staben', 'Staben', '1110']).size).toBe(0);
  expect(joinedUnitNames(['1110', 'Staben']).size).toBe(0);
  // A year is no number of a unit.
  expect(joinedUnitNames(['Budget 2026', 'Budget', '2026']).size).toBe(0);
});

test('a table that writes a unit in two forms means two units', () => {
  const named = (...tables: readonly (readonly string[])[]): readonly string[][] => {
    const nameOf = unitNamer(
      tables.map((forms) => new Set(forms)),
      new Set(),
    );
    return tables.map((forms) => forms.map(nameOf));
  };
  expect(named(['1110'], ['1110 Staben'], ['Staben'])).toEqual([['1110 Staben'], ['1110 Staben'], ['1110 Staben']]);
  // The department and the unit below it that has its name.
  expect(named(['Staben', '1110 Staben'], ['1110'])).toEqual([['Staben', '1110 Staben'], ['1110']]);
});
