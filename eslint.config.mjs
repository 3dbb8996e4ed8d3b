import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Imports go one way: domain ← workbook, compliance ← rules ← report ← app ← the edges. Each folder lists what it may
 * import besides itself; everything else under src is forbidden to it.
 */
const MAY_IMPORT = {
  domain: [],
  strings: ['domain'],
  workbook: ['domain'],
  compliance: ['domain'],
  rules: ['domain', 'compliance', 'strings'],
  report: ['domain', 'compliance', 'rules', 'strings'],
  app: ['domain', 'workbook', 'compliance', 'rules', 'report', 'strings'],
  file: ['domain', 'workbook', 'report', 'strings'],
  cli: ['domain', 'workbook', 'compliance', 'rules', 'report', 'app', 'file', 'strings'],
};

const zones = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} may import only ${[folder, ...allowed].join(', ')}.`,
}));

const CORE = ['domain', 'strings', 'workbook', 'compliance', 'rules', 'report', 'app', 'file'].map(
  (folder) => `src/${folder}/**/*.ts`,
);

export default tseslint.config(
  { ignores: ['dist/', 'tmp/', 'coverage/', 'node_modules/', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      // Indexes into typed arrays and lists are checked by the code around them; the compiler cannot see that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers in messages for programmers and addresses are meant to be written as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: CORE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The core runs in Excel and in a browser too.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'navigator',
        'Office',
        'Excel',
        'fetch',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core reads no clock; it is passed in.' },
        { property: 'toLocaleString', message: 'Numbers and dates are formatted in src/strings/format.ts.' },
        { property: 'toLocaleLowerCase', message: 'The core knows no locale.' },
        { property: 'localeCompare', message: 'The core knows no locale.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The core reads no clock; it is passed in.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      // What a program printed as JSON is looked into as it is; jest's matchers are untyped too.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      // A cell of a test's table is a text or a number where a test writes it as text.
      '@typescript-eslint/no-base-to-string': 'off',
      // A test builds its model from tables, so it may reach down to what makes one.
      'import-x/no-restricted-paths': 'off',
    },
  },
);
