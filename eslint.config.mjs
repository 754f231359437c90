import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import tseslint from 'typescript-eslint';

const config = [
  {
    ignores: [
      '.catena/**',
      '.next/**',
      'build/**',
      'lib/generated/**',
      'next-env.d.ts',
      'playwright-report/**',
      'public/**',
      'test-results/**',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // Advice for the React Compiler, which is not used here.
    rules: { 'react-hooks/preserve-manual-memoization': 'off' },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // They need the types, which takes most of the time: a promise that nobody waits for loses its error.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // Playwright hands its fixtures on with `use`, and `useDatabase` is a test file's: neither is a hook.
    files: ['tests/e2e/**', 'tests/integration/**', 'tests/factories/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['app/**', 'lib/**', 'proxy.ts', 'instrumentation.ts'],
    ignores: ['lib/log.ts'],
    rules: { 'no-console': 'error' },
  },
];

export default config;
