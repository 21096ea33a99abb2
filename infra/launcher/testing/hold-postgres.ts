import { once } from 'node:events';
import { openPostgres } from '../open-postgres.ts';

// A process that opens the server in the folder it is given, prints its address, and stops when it is told to
// by any input, for tests that need other processes than themselves.
const [folder = ''] = process.argv.slice(2);
const opened = await openPostgres({ folder });
console.log(opened.url);
await once(process.stdin, 'data');
await opened.stop();
process.exit(0);
