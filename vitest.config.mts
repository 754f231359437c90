import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (p: string) => path.resolve(import.meta.dirname, p);

const alias = [
  { find: /^preact$/, replacement: at('lib/preact-on-react/index.ts') },
  { find: /^preact\/hooks$/, replacement: at('lib/preact-on-react/hooks.ts') },
  { find: /^preact\/jsx-runtime$/, replacement: at('lib/preact-on-react/jsx-runtime.ts') },
  { find: /^@\//, replacement: at('.') + '/' },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          server: { deps: { inline: ['@hypothesis/frontend-shared'] } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
