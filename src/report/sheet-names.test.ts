import { freeName, sheetName } from './sheet-names';

const user = (name: string): { name: string; own: null } => ({ name, own: null });

describe('names of our sheets and tables', () => {
  test('the wanted name where it is free', () => {
    expect(sheetName({ sheets: [user('Budget')], tablesAndNames: [] }, 'findings', 'Kontrollfynd')).toBe(
      'Kontrollfynd',
    );
  });

  test('a user’s sheet keeps its name, whatever the letter case', () => {
    const names = { sheets: [user('KONTROLLFYND'), user('Kontrollfynd (2)')], tablesAndNames: [] };
    expect(sheetName(names, 'findings', 'Kontrollfynd')).toBe('Kontrollfynd (3)');
  });

  test('our own sheet keeps the name that the user gave it', () => {
    const names = { sheets: [{ name: 'Fynd till mötet', own: 'findings' }], tablesAndNames: [] };
    expect(sheetName(names, 'findings', 'Kontrollfynd')).toBe('Fynd till mötet');
  });

  test('a name never grows past what Excel takes', () => {
    const long = 'a'.repeat(31);
    expect(sheetName({ sheets: [user(long)], tablesAndNames: [] }, 'x', long)).toHaveLength(31);
  });

  test('tables and defined names share one space', () => {
    expect(freeName({ sheets: [], tablesAndNames: ['ramkoll_kontrollfynd'] }, 'Ramkoll_Kontrollfynd')).toBe(
      'Ramkoll_Kontrollfynd_2',
    );
  });
});
