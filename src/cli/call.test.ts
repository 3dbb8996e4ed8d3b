import { parseCall, Unusable } from './call';

describe('understanding a call', () => {
  test('check with everything', () => {
    const call = parseCall([
      'check',
      'a.xlsx',
      '--out',
      'b.xlsx',
      '--json',
      '-',
      '--period',
      '2026-08',
      '--lang',
      'en',
      '--quiet',
    ]);
    expect(call).toEqual({
      command: 'check',
      lang: 'en',
      file: 'a.xlsx',
      out: 'b.xlsx',
      json: '-',
      period: { year: 2026, month: 8 },
      imports: [],
      unit: null,
      dimension: null,
      year: null,
      dropImports: false,
      quiet: true,
    });
  });

  test('check with nothing but a file', () => {
    expect(parseCall(['check', 'a.xlsx'])).toEqual({
      command: 'check',
      lang: 'sv',
      file: 'a.xlsx',
      out: null,
      json: null,
      period: null,
      imports: [],
      unit: null,
      dimension: null,
      year: null,
      dropImports: false,
      quiet: false,
    });
  });

  test('the missing tables of the template into a copy', () => {
    expect(parseCall(['template', '--into', 'a.xlsx', '-o', 'b.xlsx', '--unit', 'MNKR'])).toEqual({
      command: 'template-into',
      lang: 'sv',
      file: 'a.xlsx',
      out: 'b.xlsx',
      unit: 'mnkr',
    });
    expect(parseCall(['template', 'a.xlsx'])).toEqual({ command: 'template', lang: 'sv', file: 'a.xlsx' });
  });

  test.each([
    [['template', '--into', 'a.xlsx', 'b.xlsx'], 'bara en'],
    [['template', 'a.xlsx', '--unit', 'tkr'], '--into'],
    [['template', 'a.xlsx', '-o', 'b.xlsx'], '--into'],
    [['template', '--into', 'a.xlsx', '--unit', 'MSEK'], 'MSEK'],
  ])('%j is refused', (args, word) => {
    expect(() => parseCall(args)).toThrow(word);
  });

  test('check with files to import', () => {
    const args = [
      'check',
      'a.xlsx',
      '--outcome',
      '2025.se',
      '--outcome',
      '2026.se',
      '--forecast',
      'p.csv',
      '--unit',
      'TKR',
    ];
    expect(parseCall([...args, '--dimension', '7', '--year', '2025', '--drop-imports'])).toMatchObject({
      imports: [
        { role: 'outcome', file: '2025.se' },
        { role: 'outcome', file: '2026.se' },
        { role: 'forecast', file: 'p.csv' },
      ],
      unit: 'tkr',
      dimension: '7',
      year: 2025,
      dropImports: true,
    });
  });

  test.each([
    [[], 'Ange ett kommando'],
    [['kontrollera'], 'Kommandot "kontrollera" finns inte'],
    [['check'], 'ange en fil, och bara en'],
    [['check', 'a.xlsx', 'b.xlsx'], 'ange en fil, och bara en'],
    [['check', 'a.xlsx', '--period', 'augusti'], 'perioden "augusti" är ingen månad'],
    [['check', 'a.xlsx', '--unit', 'öre'], 'enheten "öre" finns inte; välj kr, tkr eller mnkr'],
    [['check', 'a.xlsx', '--year', '26'], 'året "26" är inget år; skriv det som 2026'],
    [['check', 'a.xlsx', '--outcome'], 'valet --outcome finns inte eller saknar värde'],
    [['check', 'a.xlsx', '--outcome='], 'valet --outcome finns inte eller saknar värde'],
    [['check', 'a.xlsx', '--lang', 'de'], 'språket "de" finns inte'],
    [['check', 'a.xlsx', '--utfil', 'b.xlsx'], 'valet --utfil finns inte'],
    [['check', 'a.xlsx', '--out'], 'finns inte eller saknar värde'],
    [['rules', '--quiet'], 'valet --quiet finns inte'],
    [['template', '--lang', 'en'], 'give one file, and only one'],
  ])('%j is refused in one line', (args, said) => {
    const attempt = (): unknown => parseCall(args);
    expect(attempt).toThrow(Unusable);
    expect(attempt).toThrow(said);
    try {
      attempt();
    } catch (error) {
      expect(String(error).split('\n')).toHaveLength(1);
    }
  });

  test('help and version', () => {
    expect(parseCall(['--help'])).toMatchObject({ command: 'help', topic: 'help' });
    expect(parseCall(['check', '--help', '--lang', 'en'])).toMatchObject({ topic: 'help.check', lang: 'en' });
    expect(parseCall(['--version'])).toMatchObject({ command: 'version' });
  });
});
