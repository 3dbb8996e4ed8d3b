/** Unit tests stand beside their source, the others under test/. What needs Chromium or LibreOffice has its own configuration. */
module.exports = {
  testEnvironment: 'node',
  // A machine with one slow processor runs the same tests; the limit is only for what would never end.
  testTimeout: 120_000,
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
