import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run typecheck` does it: TypeScript 7 has no JavaScript API that Next's own check could call.
  typescript: { ignoreBuildErrors: true },
  // Native modules, and packages that server.ts loads as well: one copy of each in the process.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'bullmq',
    'ioredis',
    'onnxruntime-node',
    'pg',
    'pino',
    'rate-limiter-flexible',
  ],
  experimental: { optimizePackageImports: ['radix-ui'] },
  devIndicators: false,
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
};

export default config;
