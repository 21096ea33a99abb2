import postgres from 'postgres';

// Any number, the same for everyone: an advisory lock that each process using the server holds shared.
const IN_USE = 6_535_274;

/** One process's stay at a server. */
export interface Membership {
  /** Runs `whenLast` if nobody else uses the server, with newcomers kept waiting meanwhile; then leaves. */
  leave(whenLast: () => Promise<void>): Promise<void>;
}

/**
 * Marks this process as a user of the server for as long as it lives. The mark is a lock on a connection,
 * which the server itself takes back when the process dies in whatever way: there is no file that could lie.
 * Gives undefined when the server is going away, which it is told by its dying under us.
 */
export async function join(url: string): Promise<Membership | undefined> {
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    // No types are needed, and the driver leaves the failure of asking for them unhandled when the server goes.
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'jejaring launcher' },
  });
  try {
    // Waits while the last user is shutting the server down, and then fails with it.
    await sql`select pg_advisory_lock_shared(${IN_USE})`;
  } catch (error) {
    await sql.end({ timeout: 0 });
    if (isServerGone(error)) return undefined;
    throw error;
  }
  return {
    async leave(whenLast) {
      try {
        if (await isLast(sql)) await whenLast();
      } catch (error) {
        if (!isServerGone(error)) throw error;
      } finally {
        await sql.end({ timeout: 0 });
      }
    },
  };
}

/** Gives up the shared lock and asks for the exclusive one, which only the last user can get. */
async function isLast(sql: postgres.Sql): Promise<boolean> {
  await sql`select pg_advisory_unlock_shared(${IN_USE})`;
  const [row] = await sql<[{ alone: boolean }]>`select pg_try_advisory_lock(${IN_USE}) as alone`;
  return row.alone;
}

function isServerGone(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  // Refused or cut connections, and PostgreSQL's class 57: shutting down, crashed, cannot connect now.
  return (
    code.startsWith('57P') || ['ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED', 'EPIPE'].includes(code)
  );
}
