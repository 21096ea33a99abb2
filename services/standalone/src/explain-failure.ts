import { BusUnavailable } from '@jejaring/bus';
import { LauncherError } from '@jejaring/infra';
import { ConfigError } from './config.ts';

const codeOf = (error: unknown): string | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
};

/** What to tell whoever started the platform when it does not start: what is wrong and what to do, in both languages. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof LauncherError) return error.message;
  if (error instanceof BusUnavailable) return `${error.sentence.id}\n${error.sentence.en}`;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    const port = error instanceof Error && 'port' in error ? String(error.port) : '';
    return (
      `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih yang lain: PORT=4001 npm start\n` +
      `Port ${port} is in use by another program. Stop that one, or choose another: PORT=4001 npm start`
    );
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return (
      `Basis data di DATABASE_URL tidak dapat dibuka (${code}). Periksa alamat, nama, dan kata sandinya.\n` +
      `The database at DATABASE_URL cannot be opened (${code}). Check its address, name and password.`
    );
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
