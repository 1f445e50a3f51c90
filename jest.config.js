/** One Jest for the whole workspace: tests/run.js picks the suite and starts the stack in its global set-up. */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/tests'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.long\\.spec\\.ts$', '\\.data\\.spec\\.ts$', '/tests/boundaries/fixture/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.entente/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@entente/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/tests/setup/global-setup.js',
  globalTeardown: '<rootDir>/tests/setup/global-teardown.js',
  maxWorkers: 2,
  // Modules of a finished file stay in a worker's memory: a fresh worker is quicker than one that cleans gigabytes.
  workerIdleMemoryLimit: '900MB',
  testEnvironment: '<rootDir>/tests/setup/environment.js',
  testTimeout: 60_000,
  errorOnDeprecated: true,
};
