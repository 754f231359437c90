// Prisma's configuration: npm run db:generate, db:migrate, db:deploy and npm start come through scripts/prisma.mjs,
// which fills in the owner's database. Migrations run as the owner; the application's role may not change tables.
import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || '' },
});
