import { connect } from 'node:net';

/** Empties a Redis, in the plain commands of its protocol: only packages/bus knows a Redis client. */
export async function flushRedis(url: string): Promise<void> {
  const { hostname, port, password } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(`AUTH ${password}\r\nFLUSHALL SYNC\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  if (answer !== '+OK\r\n+OK\r\n') throw new Error(`Redis could not be emptied: ${answer}`);
}
