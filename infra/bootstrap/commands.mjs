import { buildWeb } from './build-web.mjs';
import { run } from './child.mjs';
import { installWhenNeeded } from './install.mjs';
import { repository } from './repository.mjs';
import { runOnPinnedNode, toolEnvironment } from './runtime.mjs';

/** Each command: what it runs, given the words typed after it; the answer is the exit code. */
const commands = new Map(
  Object.entries({
    start: startPlatform,
    test: runTests,
    check: runChecks,
    format: formatCode,
    bench: runBenchmark,
    jejaring: runJejaring,
  }),
);

/**
 * Installs what is needed, then runs one command and ends the process with its exit code.
 *
 * @param {string[]} words the command and its arguments
 */
export async function runCommand([name = '', ...args]) {
  const command = commands.get(name);
  if (!command) {
    console.error(`node infra/bootstrap/run.mjs ${[...commands.keys()].join('|')} [arguments]`);
    process.exit(2);
  }
  await installWhenNeeded();
  process.exit(await command(args));
}

/** @param {string[]} args */
async function startPlatform(args) {
  await buildWeb();
  return runOnPinnedNode('services/standalone/src/main.ts', args, { cwd: repository });
}

/** @param {string[]} args */
async function runTests(args) {
  await buildWeb();
  return runOnPinnedNode('test/setup/run.ts', args, { cwd: repository });
}

/** @param {string[]} args */
function runChecks(args) {
  return runOnPinnedNode('infra/checks/run.ts', args, { cwd: repository });
}

/** @param {string[]} args */
function formatCode(args) {
  return run('biome', ['check', '--write', ...args], { cwd: repository, env: toolEnvironment() });
}

/** @param {string[]} args */
function runBenchmark(args) {
  return runOnPinnedNode('test/bench/run.ts', args, { cwd: repository });
}

/**
 * The command line reads and writes files named relative to where it was typed, which npm keeps in INIT_CWD
 * while it moves to the repository's root.
 *
 * @param {string[]} args
 */
function runJejaring(args) {
  return runOnPinnedNode('services/cli/src/main.ts', args, { cwd: process.env.INIT_CWD ?? process.cwd() });
}
