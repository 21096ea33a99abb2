import type { Pairing, Part } from '@jejaring/contracts/match/explanation';
import type { Locale } from '@jejaring/contracts/sentence';
import type { Terminal } from '../terminal/terminal.ts';
import { hanging } from '../terminal/wrap.ts';
import type { ActiveListing } from './active-listings.ts';
import type { BestPair } from './best-pairs.ts';
import { CRITERION_NAMES, dayRange, VERDICT_NAMES, WORDS } from './words.ts';
import { writeHead } from './write-pairs.ts';

/** Everything about a pair: each part with its verdict, worth and weight, the questions, and who visits whom when. */
export function writeExplanation(
  terminal: Terminal,
  pair: BestPair,
  a: ActiveListing,
  b: ActiveListing,
): void {
  const { locale, columns, out } = terminal;
  const { views, parts, pairings, ruleVersion, lift } = pair.explanation;
  writeHead(terminal, pair, a, b);
  out(`        ${a.posting.id}  ${b.posting.id}\n`);
  out(
    `        ${WORDS.score[locale]} A ${views.a.toFixed(1)}, B ${views.b.toFixed(1)} (v${ruleVersion})\n\n`,
  );

  const names = Math.max(...parts.map(({ criterion }) => CRITERION_NAMES[criterion][locale].length));
  const verdicts = Math.max(...parts.map(({ verdict }) => VERDICT_NAMES[verdict][locale].length));
  out(`  ${' '.repeat(names + verdicts + 4)}${WORDS.worth[locale]}\n`);
  for (const part of parts)
    out(hanging(`  ${partLabel(part, names, verdicts, locale)}`, part.sentence[locale], columns));

  if (lift) out(`\n${hanging('  ', lift.sentence[locale], columns)}`);

  const questions = parts.filter(({ question }) => question);
  if (questions.length > 0) out(`\n  ${WORDS.questions[locale]}\n`);
  for (const { question, asks } of questions) {
    const who = asks === 'both' || asks === undefined ? WORDS.both[locale] : asks.toUpperCase();
    out(hanging(`  - ${who}: `, question![locale], columns));
  }
  out(`\n  ${WORDS.visits[locale]}\n`);
  for (const pairing of pairings) out(hanging('  - ', pairingText(pairing, locale), columns));
  out(`\n${'─'.repeat(Math.min(columns, 100))}\n\n`);
}

/** A side that said nothing about a criterion: it does not count in its view. */
const NOT_ASKED = '    -    ';

function partLabel(
  { criterion, verdict, value, weight }: Part,
  names: number,
  verdicts: number,
  locale: Locale,
): string {
  const side = (of: 'a' | 'b') => {
    const share = verdict === 'fits' ? value[of].toFixed(2) : '?';
    return weight[of] === 0 ? NOT_ASKED : `${share.padStart(4)} × ${String(weight[of]).padStart(2)}`;
  };
  const name = CRITERION_NAMES[criterion][locale].padEnd(names);
  return `${name}  ${VERDICT_NAMES[verdict][locale].padEnd(verdicts)}  ${side('a')}   ${side('b')}   `;
}

/** "A hosts B: 3-16 Sept 2027, 10-14 days, 12 pupils, 2 adults". */
function pairingText({ hosting, window, stayDays, pupils, adults }: Pairing, locale: Locale): string {
  const [host, guest] = hosting === 'a' ? ['A', 'B'] : ['B', 'A'];
  const facts = [
    window ? dayRange(window.from, window.to, locale) : WORDS.noWindow[locale],
    stayDays &&
      `${stayDays.min === stayDays.max ? stayDays.min : `${stayDays.min}-${stayDays.max}`} ${WORDS.days[locale]}`,
    pupils !== undefined && `${pupils} ${WORDS.pupils[locale]}`,
    adults !== undefined && `${adults} ${WORDS.adults[locale]}`,
  ];
  return `${host} ${WORDS.hosts[locale]} ${guest}: ${facts.filter(Boolean).join(', ')}`;
}
