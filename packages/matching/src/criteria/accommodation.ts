import { bySide, conflicts, type Finding, fits, unknown } from '../finding.ts';
import { type Pair, sending, type Way } from '../pair.ts';
import { listAll, say } from '../words/say.ts';
import { roleNames } from '../words/schools.ts';
import { ACCOMMODATION_NAMES } from '../words/terms.ts';

/**
 * Where the guests sleep: what the host offers against what the sending school accepts. It counts for the school whose
 * people have to sleep there, and only if it said what it accepts. Guests who arrange it themselves suit every host.
 */
export function accommodation(way: Way, pair: Pair): Finding | null {
  if (!pair.meets) return null;
  const offered = way.host.content.accommodation ?? [];
  const accepted = way.sender.content.accommodation ?? [];
  if (offered.length === 0 && accepted.length === 0) return null;
  const { host, sender } = roleNames(pair);
  const offers = () => listAll(offered.map((kind) => ACCOMMODATION_NAMES[kind]));
  const accepts = () =>
    listAll(
      accepted.map((kind) => ACCOMMODATION_NAMES[kind]),
      'or',
    );
  if (accepted.length === 0) {
    return unknown(
      sending(way),
      { a: false, b: false },
      () => say(`${host.id} menawarkan ${offers().id}`, `${host.en} offers ${offers().en}`),
      () =>
        say(
          `apakah ${sender.id} setuju dengan ${offers().id}?`,
          `does ${sender.en} agree to ${offers().en}?`,
        ),
    );
  }
  if (accepted.includes('own_arrangement')) {
    return fits(bySide(way, null, 100), () =>
      say(`${sender.id} dapat mengatur penginapan sendiri`, `${sender.en} can arrange its own lodging`),
    );
  }
  if (offered.length === 0) {
    return unknown(
      way.hosting,
      bySide(way, false, true),
      () =>
        say(
          `${sender.id} menginginkan ${accepts().id}; ${host.id} belum menyebut penginapan`,
          `${sender.en} would like ${accepts().en}; ${host.en} has not mentioned lodging`,
        ),
      () => say('di mana tamu menginap?', 'where would the guests stay?'),
    );
  }
  const common = offered.filter((kind) => accepted.includes(kind));
  if (common.length > 0) {
    const names = () =>
      listAll(
        common.map((kind) => ACCOMMODATION_NAMES[kind]),
        'or',
      );
    return fits(bySide(way, null, 100), () =>
      say(`penginapan disepakati: ${names().id}`, `both agree on where guests stay: ${names().en}`),
    );
  }
  return conflicts(() =>
    say(
      `${host.id} menawarkan ${offers().id}; ${sender.id} menginginkan ${accepts().id}`,
      `${host.en} offers ${offers().en}; ${sender.en} wants ${accepts().en}`,
    ),
  );
}
