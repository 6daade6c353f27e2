/** Types are checked by `npm run types`; here esbuild only strips them, so that a run starts in a second. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jestTransform.cjs' },
  testTimeout: 120000,
};
