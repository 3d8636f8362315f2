// The tests run the compiled output, so they exercise the code that ships; Node itself loads it (test/support/one-realm).
export default {
  testEnvironment: '<rootDir>/dist/test/support/one-realm.js',
  rootDir: '.',
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/test/**/*.spec.js', '<rootDir>/dist/src/**/*.spec.js'],
  // The programs are no tests; the linters of the API document take a minute and belong to `npm run check`.
  testPathIgnorePatterns: ['<rootDir>/dist/test/(faults|browser|bench)/', 'architecture/openapi-tools'],
  transform: { '\\.spec\\.js$': '<rootDir>/dist/test/support/spec-loader.js' },
  testSequencer: '<rootDir>/dist/test/support/longest-first.js',
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 180000, // Tests that start whole products take a minute on a loaded machine.
};
