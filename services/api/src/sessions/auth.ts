import { accounts, COOKIE_PREFIX, type Db, newId, sessions, users, verifications } from '@jejaring/db';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { bearer } from 'better-auth/plugins';

const SESSION_SECONDS = 30 * 24 * 3600;

export interface AuthOptions {
  /** Signs cookies; at least 32 characters, the same on every node. */
  secret: string;
  /** Address under which browsers reach the service; `https:` makes cookies Secure. */
  publicUrl: string;
}

/**
 * Accounts, password hashes (scrypt) and sessions by better-auth, on our own tables. Only its functions are used: none
 * of its routes is mounted.
 */
export const makeAuth = (db: Db, options: AuthOptions) =>
  betterAuth({
    secret: options.secret,
    baseURL: options.publicUrl,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: false },
    session: { expiresIn: SESSION_SECONDS },
    user: { additionalFields: { locale: { type: 'string', required: false, defaultValue: 'id' } } },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: options.publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
    },
    plugins: [bearer()],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

export type Auth = ReturnType<typeof makeAuth>;
