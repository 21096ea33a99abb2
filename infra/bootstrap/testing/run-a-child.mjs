// Runs the program it is given as the bootstrap would, and ends with its exit code.
import { run } from '../child.mjs';

const leaveWithParent = new URL('../leave-with-parent.mjs', import.meta.url).href;
process.exit(
  await run(process.execPath, ['--import', leaveWithParent, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  }),
);
