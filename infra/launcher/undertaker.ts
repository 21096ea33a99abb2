import { spawn } from 'node:child_process';

// Waits for a word or for the pipe to break; only the latter means that whoever started us is dead.
const SCRIPT = `
read -r word
[ "$word" = released ] && exit
kill -INT "$1"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do kill -0 "$1" || break; sleep 0.25; done
kill -KILL "$1"
rm -rf -- "$2"
`;

/**
 * Has a server ended and its folder removed if this process dies without doing so itself, even by a kill -9.
 * For servers that nobody else uses. Call the returned function once the server has been ended in order.
 */
export function buryIfWeDie(pid: number, folder: string): () => void {
  const undertaker = spawn('/bin/sh', ['-c', SCRIPT, 'undertaker', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  undertaker.unref();
  return () => undertaker.stdin.end('released\n');
}
