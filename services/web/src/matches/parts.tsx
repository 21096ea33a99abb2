import type { Part } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { Meter } from '../ui/meter.tsx';

/** One criterion: how well it suits us, as a bar, and why, in a sentence. */
function PartRow({ part, side }: { part: Part; side: MatchSide }) {
  const t = useTranslations('matches');
  const { language } = useLanguage();
  const unknown = part.verdict === 'unknown';
  // No weight on our side: we said nothing about it, they did.
  const theirs = part.weight[side] === 0;
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{t(`parts.${part.criterion}`)}</h3>
        <span className="text-sm whitespace-nowrap text-ink-soft">
          {unknown
            ? t('notKnown')
            : theirs
              ? t('theirsOnly')
              : t('fit', { percent: Math.round(part.value[side] * 100) })}
        </span>
      </div>
      {!theirs && <Meter share={unknown ? 0 : part.value[side]} />}
      <p className="text-ink-soft">{part.sentence[language]}</p>
    </li>
  );
}

/** The named parts of the score, what weighs most for us first. Those that nobody asked about are left out by the rules. */
export function Parts({ parts, side }: { parts: readonly Part[]; side: MatchSide }) {
  const ordered = parts.toSorted((x, y) => y.weight[side] - x.weight[side]);
  return (
    <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {ordered.map((part) => (
        <PartRow key={part.criterion} part={part} side={side} />
      ))}
    </ul>
  );
}
