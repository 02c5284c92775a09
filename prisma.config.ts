import { defineConfig } from 'prisma/config';

// Only `prisma generate`, `migrate diff` and `migrate dev` use this file; at run time migrations are applied
// by platform/migrate.ts, which needs none of Prisma's downloaded binaries.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/storefolk' },
});
