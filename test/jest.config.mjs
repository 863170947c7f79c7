/** Sources stay ESM TypeScript; swc turns them into CommonJS for jest, which is faster and leaner than native ESM here. */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
]

export default {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/.test-tmp/'],
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  runtime: '<rootDir>/test/support/runtime.cjs',
  transform: { '\\.(ts|tsx|mjs|js)$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!(openid-client|oauth4webapi|jose|csv-parse|fast-xml-parser|read-excel-file|ical\\.js|postal-mime)/)',
  ],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
  // only ends what hangs: how long a machine takes decides nothing, and no test has a limit of its own (test/architecture/layout.test.ts)
  testTimeout: 900_000,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
}
