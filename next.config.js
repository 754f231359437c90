/** Read by `next build` and `next dev`, never with the network: nothing here fetches. */
const shim = './lib/preact-on-react';

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // Patterns match anywhere in a path: `build/**` would also take parts of node_modules away.
  outputFileTracingExcludes: { '/*': ['.catena/**', '.git/**'] },
  // @auth/core renders its own pages with the real Preact, which the alias below would take from it.
  serverExternalPackages: ['@node-rs/argon2', '@auth/core', 'graphile-worker'],
  turbopack: {
    root: import.meta.dirname,
    // frontend-shared is written for Preact; tsconfig.json and vitest.config.mts name the same three files.
    resolveAlias: {
      preact: `${shim}/index.ts`,
      'preact/hooks': `${shim}/hooks.ts`,
      'preact/jsx-runtime': `${shim}/jsx-runtime.ts`,
    },
  },
  poweredByHeader: false,
  // Asked for whatever a page says, by browsers between two pages and by everything that collects links.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // Types are checked once, by npm run check; whoever only wants to run Catena need not wait for them.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  experimental: {
    // A book comes as one form post, through proxy.ts and into a server action. Both have limits of their own.
    serverActions: { bodySizeLimit: '22mb' },
    proxyClientMaxBodySize: '22mb',
  },
};

export default nextConfig;
