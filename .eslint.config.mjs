import tseslint from 'typescript-eslint'

/**
 * Typed rules only: format, imports and the fast rules are Biome's (.biome.json).
 * Each file is read with the nearest tsconfig.json: the root one, or admin's.
 * The cache knows a file by its own content, not by the types it imports: a clean checkout, as in CI, is what counts.
 */
const typed = ['server/**/*.ts', 'jobs/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'admin/**/*.{ts,tsx}']

const rules = {
  // A promise nobody waits for loses its error, and its write may come after the answer.
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
  // What is not typed is parsed first.
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-enum-comparison': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unsafe-function-type': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 12 }],
  // A new state or kind must be answered everywhere it is looked at.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // "[object Object]" and "undefined" never reach a letter.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: false, allowAny: false, allowNullish: false, allow: ['URL', 'URLSearchParams'] },
  ],
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/restrict-plus-operands': ['error', { skipCompoundAssignments: false }],
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
  '@typescript-eslint/no-duplicate-type-constituents': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-implied-eval': 'error',
  '@typescript-eslint/no-array-delete': 'error',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
}

/**
 * A body read in a test is `any` by the HTTP client's own types, and an address made from a missing value answers 404:
 * the assertion on it is the check. Promises stay guarded.
 */
const bodiesAreAny = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: false, allowAny: true, allowNullish: true, allow: ['URL', 'URLSearchParams'] },
  ],
}

export default [
  { ignores: ['node_modules/**', 'dist/**', '.data/**', '.test-tmp/**', '.test-report/**', 'server/db/types.ts', 'admin/api/schema.d.ts'] },
  {
    files: typed,
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules,
  },
  { files: ['test/**/*.ts'], rules: bodiesAreAny },
]
