import { defineConfig } from 'drizzle-kit';

/** `pnpm exec drizzle-kit generate --name <what>` in this folder writes the next migration from the schema. */
export default defineConfig({ dialect: 'postgresql', schema: './src/schema/index.ts', out: './migrations' });
