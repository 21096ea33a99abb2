import type { Sentence } from '@jejaring/contracts/sentence';
import { EXIT } from '../command-error.ts';
import type { Config } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { count, say, type Terminal } from '../terminal/terminal.ts';
import { loadSample } from './load-sample.ts';
import { removeSample } from './remove-sample.ts';

const NOTHING_TO_ADD: Sentence = {
  id: 'Dunia contoh sudah ada; tidak ada yang diubah.',
  en: 'The sample world is there already; nothing was changed.',
};
const NOTHING_TO_REMOVE: Sentence = {
  id: 'Tidak ada dunia contoh di sini.',
  en: 'There is no sample world here.',
};
const SIGN_IN: Sentence = { id: 'Untuk masuk:', en: 'To sign in:' };

/** `sample add`: loads the invented schools and says how to sign in. */
export async function addSampleCommand(config: Config, terminal: Terminal): Promise<number> {
  const world = await withDatabase(config.databaseUrl, ({ db }) => loadSample(db, new Date()));
  const [posted, schools] = [count(terminal, world.posted), count(terminal, world.schools)];
  say(
    terminal,
    world.posted === 0
      ? NOTHING_TO_ADD
      : {
          id: `Dunia contoh dimuat: ${schools} sekolah rekaan, ${posted} iklan baru.`,
          en: `The sample world is loaded: ${schools} invented schools, ${posted} new listings.`,
        },
  );
  say(terminal, SIGN_IN);
  for (const { email, password, name, school } of world.signIns)
    terminal.out(`  ${email}  ${password}  (${name}, ${school})\n`);
  return EXIT.fine;
}

/** `sample remove`: takes all of it out again, and nothing else. */
export async function removeSampleCommand(config: Config, terminal: Terminal): Promise<number> {
  const removed = await withDatabase(config.databaseUrl, ({ db }) => removeSample(db, new Date()));
  const [schools, listings, people] = [
    count(terminal, removed.schools),
    count(terminal, removed.listings),
    count(terminal, removed.people),
  ];
  say(
    terminal,
    removed.schools === 0
      ? NOTHING_TO_REMOVE
      : {
          id: `Dunia contoh dihapus: ${schools} sekolah, ${listings} iklan, ${people} orang.`,
          en: `The sample world is removed: ${schools} schools, ${listings} listings, ${people} people.`,
        },
  );
  return EXIT.fine;
}
