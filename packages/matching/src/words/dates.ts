import type { Sentence } from '@jejaring/contracts/sentence';
import type { CommonDays } from '../dates/common-days.ts';
import { lengthOf } from '../dates/intervals.ts';
import type { Pair } from '../pair.ts';
import { dateSpan, daysLong, freeSpans, stayLong } from './calendar.ts';
import { say } from './say.ts';
import { roleNames } from './schools.ts';

type Found = CommonDays & { outcome: 'found' };
type Apart = Exclude<CommonDays, { outcome: 'found' } | { outcome: 'unknown' }>;

export function together(pair: Pair, common: Found, roughly: boolean): Sentence {
  const free = daysLong(lengthOf(common.run));
  const span = dateSpan(common.run);
  const longest = Math.min(lengthOf(common.run), common.stay.max);
  const asked = common.host.min ?? common.host.max ?? common.sender.min ?? common.sender.max;
  const stay = stayLong(common.stay.min, longest);
  const roomier = asked !== null && longest < lengthOf(common.run);
  const what = pair.meets ? say('kunjungan', 'a stay') : say('kegiatan', 'a project');
  const enough = roomier
    ? say(`, cukup untuk ${what.id} ${stay.id}`, `, enough for ${what.en} of ${stay.en}`)
    : say('', '');
  const open = roughly
    ? say('; tanggal pastinya masih perlu dipastikan', '; the exact days are still to be settled')
    : say('', '');
  return say(
    `jadwal keduanya cocok selama ${free.id}, ${span.id}${enough.id}${open.id}`,
    `both are free for ${free.en}, ${span.en}${enough.en}${open.en}`,
  );
}

export function notSaid(pair: Pair, { hostFree, senderFree }: CommonDays): Sentence {
  const { host, sender } = roleNames(pair);
  if (hostFree) return oneSaid(host, freeSpans(hostFree), sender);
  if (senderFree) return oneSaid(sender, freeSpans(senderFree), host);
  return say('kedua sekolah belum menyebut tanggal', 'neither school has given dates');
}

const oneSaid = (who: Sentence, free: Sentence, other: Sentence): Sentence =>
  say(
    `jadwal ${who.id} ${free.id}; tanggal ${other.id} belum disebut`,
    `${who.en} is free ${free.en}; ${other.en} has not given dates`,
  );

export function askWhen(pair: Pair, role: 'host' | 'sender' | 'both'): Sentence {
  if (role === 'both')
    return say('kapan waktu yang cocok bagi kedua sekolah?', 'when would it suit both schools?');
  if (!pair.meets) {
    const who = roleNames(pair)[role];
    return say(`kapan ${who.id} dapat menjalankan proyek?`, `when could ${who.en} do the project?`);
  }
  return role === 'host'
    ? say('kapan tuan rumah dapat menerima tamu?', 'when can the host school receive guests?')
    : say('kapan sekolah pengirim dapat berangkat?', 'when can the sending school travel?');
}

export function apart(pair: Pair, common: Apart): Sentence {
  const { host, sender } = roleNames(pair);
  if (common.outcome === 'stays_differ') return staysDiffer(pair, common);
  const least = daysLong(common.stay.min);
  if (common.outcome === 'too_short') {
    const who = common.whose === 'host' ? host : sender;
    return common.past
      ? say(`semua tanggal ${who.id} sudah lewat`, `all the dates of ${who.en} are past`)
      : say(
          `tanggal ${who.id} tidak cukup untuk ${least.id} berturut-turut`,
          `the dates of ${who.en} do not leave ${least.en} in a row`,
        );
  }
  const [hostFree, senderFree] = [freeSpans(common.hostFree ?? []), freeSpans(common.senderFree ?? [])];
  const run = common.run ? daysLong(lengthOf(common.run)) : null;
  const best = run
    ? say(
        `yang sama hanya ${run.id}, padahal perlu ${least.id}`,
        `they share only ${run.en} of the ${least.en} needed`,
      )
    : say('tidak ada hari yang sama', 'they share no day');
  return say(
    `jadwal ${host.id} ${hostFree.id}, jadwal ${sender.id} ${senderFree.id}; ${best.id}`,
    `${host.en} is free ${hostFree.en}, ${sender.en} ${senderFree.en}; ${best.en}`,
  );
}

/** No stay suits both, so one of them wants at least more days than the other's most. */
function staysDiffer(pair: Pair, common: CommonDays): Sentence {
  const { host, sender } = roleNames(pair);
  const hostIsShorter = (common.host.max ?? Infinity) <= (common.sender.max ?? Infinity);
  const [shorter, longer] = hostIsShorter ? [host, sender] : [sender, host];
  const [most, least] = [daysLong(common.stay.max), daysLong(common.stay.min)];
  return say(
    `${shorter.id} menginginkan paling lama ${most.id}, ${longer.id} paling sedikit ${least.id}`,
    `${shorter.en} wants at most ${most.en}, ${longer.en} at least ${least.en}`,
  );
}
