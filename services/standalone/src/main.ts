import { fileURLToPath } from 'node:url';
import { loadSample, type SampleWorld } from '@jejaring/cli';
import { openDb } from '@jejaring/db';
import { openPostgres } from '@jejaring/infra';
import closeWithGrace from 'close-with-grace';
import { readConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { keepSecret } from './keep-secret.ts';
import { startStandalone } from './start-standalone.ts';

const STOP_WITHIN_MS = 15_000;
const SECRET_FILE = fileURLToPath(new URL('../../../.local/secret', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Reads the settings, opens, starts, and closes in reverse at the first signal. */
async function main(): Promise<void> {
  const config = readConfig();
  await using opened = new AsyncDisposableStack();
  let databaseUrl = config.databaseUrl;
  if (databaseUrl === undefined) {
    say('PostgreSQL 18 ...');
    databaseUrl = opened.adopt(await openPostgres(), (server) => server.stop()).url;
  }
  const platform = opened.adopt(
    await startStandalone({
      ...config,
      databaseUrl,
      secret: config.secret ?? (await keepSecret(SECRET_FILE)),
      onMatch: (line) => say(`match ${line}`),
    }),
    (running) => running.stop(),
  );
  const world = config.sample ? await sampleOf(databaseUrl) : null;
  announce(config.publicUrl, platform.driver, world);
  const closing = opened.move();
  closeWithGrace({ delay: STOP_WITHIN_MS, logger: false }, async ({ err }) => {
    if (err) process.stderr.write(`${err.stack}\n`);
    say('\nBerhenti ... / Stopping ...');
    await closing.disposeAsync();
  });
}

async function sampleOf(databaseUrl: string): Promise<SampleWorld> {
  await using opened = new AsyncDisposableStack();
  const { db } = opened.adopt(openDb(databaseUrl, { max: 2 }), ({ close }) => close());
  return await loadSample(db, new Date());
}

function announce(url: string, driver: string, world: SampleWorld | null): void {
  say(`\n  Jejaring  ${url}\n`);
  say(`  antrean / queue: ${driver === 'redis' ? 'Redis' : 'PostgreSQL'}`);
  if (world) {
    say('  contoh untuk masuk / sample sign-ins:');
    for (const { email, password, school } of world.signIns) say(`    ${email}  ${password}  (${school})`);
    say('  hapus contoh / remove the sample: npm run jejaring -- sample remove');
  }
  say('  Ctrl-C menghentikan semuanya / stops everything.\n');
}

await main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
});
