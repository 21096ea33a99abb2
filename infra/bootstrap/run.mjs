// The door of every npm script: `node infra/bootstrap/run.mjs <command> [arguments]`. It runs on whatever
// Node the machine has, so nothing newer than that Node understands may be loaded before the version has been
// looked at.
import { refuseOldNode } from './host-node.mjs';

refuseOldNode(process.versions.node);
void import('./commands.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)));
