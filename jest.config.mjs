// The tests run the compiled output, so they exercise the code that ships.
// Jest cannot require() an ES module on Node 20 and 22: the ESM-only packages are turned into CommonJS by swc, cached.
const esmPackages = [
  '@nestjs',
  'jose',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
  'cookie',
];
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: false },
];
export default {
  testEnvironment: 'node',
  rootDir: '.',
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/test/**/*.spec.js', '<rootDir>/dist/src/**/*.spec.js'],
  // The programs are no tests; the linters of the API document take a minute and belong to `npm run check`.
  testPathIgnorePatterns: ['<rootDir>/dist/test/(faults|browser|bench)/', 'architecture/openapi-tools'],
  moduleNameMapper: { '^(?:\\.\\./)+client/build/(.*)$': '<rootDir>/test/client/build/$1' },
  transform: { [`/node_modules/(${esmPackages.join('|')})/.+\\.m?js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  setupFiles: ['<rootDir>/dist/test/support/setup-env.js'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 180000, // Tests that start whole products take a minute on a loaded machine.
};
