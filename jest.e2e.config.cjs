/** Tests that run programs outside npm: LibreOffice, and poppler's tools. They fail, and say what to install, where these are missing. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
};
