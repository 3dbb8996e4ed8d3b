import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const EDGES = ['domain', 'workbook', 'import', 'compliance', 'rules', 'report', 'app', 'excel', 'file', 'strings'];

/**
 * Imports go one way: domain ← workbook, compliance ← rules ← report ← app ← the edges. Each folder lists what it may
 * import besides itself; everything else under src is forbidden to it.
 */
const MAY_IMPORT = {
  domain: [],
  strings: ['domain'],
  workbook: ['domain'],
  import: ['domain', 'workbook', 'strings'],
  compliance: ['domain'],
  rules: ['domain', 'compliance', 'strings'],
  report: ['domain', 'compliance', 'rules', 'strings'],
  app: ['domain', 'workbook', 'import', 'compliance', 'rules', 'report', 'strings'],
  file: ['domain', 'workbook', 'report', 'strings'],
  excel: ['domain', 'workbook', 'report', 'strings'],
  taskpane: EDGES,
  commands: EDGES,
  cli: ['domain', 'workbook', 'import', 'compliance', 'rules', 'report', 'app', 'file', 'strings'],
};

const zones = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} may import only ${[folder, ...allowed].join(', ')}.`,
}));

const CORE = ['domain', 'strings', 'workbook', 'import', 'compliance', 'rules', 'report', 'app', 'file'].map(
  (folder) => `src/${folder}/**/*.ts`,
);

/** The core, which sees neither the DOM nor Office, and what runs in Excel or in a page. */
const PROJECTS = ['./tsconfig.json', './tsconfig.web.json'];

export default tseslint.config(
  { ignores: ['dist/', 'tmp/', 'coverage/', 'node_modules/', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: PROJECTS, noWarnOnMultipleProjects: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: PROJECTS, noWarnOnMultipleProjects: true })],
    },
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
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // The rules that follow a load to where it is read know context.sync() by its name alone, and src/excel counts its round
    // trips with a function around it. What they would find, the host of test/host throws as PropertyNotLoaded.
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.recommended.rules, ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts', 'scripts/**/*.ts'],
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
