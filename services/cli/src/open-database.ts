import { migrate, type OpenDb, openDb } from '@jejaring/db';
import { openPostgres } from '@jejaring/infra';
import { CommandError, EXIT } from './command-error.ts';

/**
 * Opens the database of `url`, or the embedded one that `npm start` uses, at the newest schema, does the work and
 * closes it again. Ctrl-C aborts the signal and cuts the connection, so that an open transaction is rolled back; the
 * returned promise then rejects with a CommandError.
 */
export async function withDatabase<T>(
  url: string | undefined,
  work: (opened: OpenDb, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const server = url === undefined ? await openPostgres() : { url, stop: async () => {} };
  const opened = openDb(server.url, { max: 2, name: 'jejaring-cli' });
  stop.signal.addEventListener('abort', () => void opened.sql.end({ timeout: 0 }));
  try {
    await migrate(server.url);
    stop.signal.throwIfAborted();
    return await work(opened, stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? stopped() : error;
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
    await opened.close();
    await server.stop();
  }
}

const stopped = () =>
  new CommandError(
    { id: 'Dihentikan. Tidak ada yang tersimpan setengah.', en: 'Stopped. Nothing was half written.' },
    EXIT.stopped,
  );
