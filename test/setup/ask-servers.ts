import { inject } from 'vitest';

/** Asks the run's own process for a server, which starts it if it is the first to be asked for. */
export async function askServers<T>(path: string): Promise<T> {
  const response = await fetch(`${inject('serversUrl')}/${path}`);
  if (!response.ok) throw new Error(`the test servers did not start:\n${await response.text()}`);
  return (await response.json()) as T;
}
