import { setFlagsFromString } from 'node:v8';
import { readConfig } from './config.ts';

// A command lives for seconds, and V8 would rather let its nursery grow by 100 MB than collect it while the libraries
// load. Kept from growing, an import of the whole national register stays under 200 MB. Hence the late import, too.
setFlagsFromString('--semi-space-growth-factor=1');
const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2), readConfig());
