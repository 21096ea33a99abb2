import type { LegDirection } from '@jejaring/contracts/listing/kind';
import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { useTranslations } from 'use-intl';
import { NumberPair } from '../../ui/number-field.tsx';
import { type Loose, legOf, legsWith } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';
import { IntervalsField } from './intervals-field.tsx';
import { LegMore } from './leg-more.tsx';
import { SplitField } from './split-field.tsx';

const LONGEST_STAY_DAYS = 366;
const MOST_PEOPLE = 2000;
const MOST_WINDOWS = 24;

/** When a leg can happen and how many people it is for. Whoever the kind counts comes first; the others can come too. */
export function LegFields({ direction, pointer }: { direction: LegDirection; pointer: string }) {
  const t = useTranslations('posting');
  const { draft, change } = useDraft();
  const leg = legOf(draft, direction);
  const { dates, group } = leg;
  const set = (fields: Loose<Omit<Leg, 'direction'>>) => change({ legs: legsWith(draft, direction, fields) });
  const counted = draft.kind ? PARTICIPANTS[draft.kind] : 'pupils';
  const hosting = direction === 'hosting';
  const people = {
    pupils: {
      label: hosting ? t('pupilsHosting') : t('pupilsSending'),
      faults: useFaults(`${pointer}/group/pupils`),
    },
    adults: {
      label: hosting ? t('adultsHosting') : t('adultsSending'),
      faults: useFaults(`${pointer}/group/adults`),
    },
  };
  return (
    <>
      <IntervalsField
        label={t('windows')}
        hint={t('windowsHint')}
        nameOf={(number) => t('windowNumber', { number })}
        removeNameOf={(number) => t('removeWindow', { number })}
        add={t('addWindow')}
        pointer={`${pointer}/dates/windows`}
        most={MOST_WINDOWS}
        value={dates?.windows ?? []}
        onChange={(windows) => set({ dates: { ...dates, windows } })}
      />
      <NumberPair
        label={t('stay')}
        low={t('fewest')}
        high={t('most')}
        max={LONGEST_STAY_DAYS}
        faults={useFaults(`${pointer}/dates/stay`)}
        value={{ low: dates?.stay?.minDays, high: dates?.stay?.maxDays }}
        onChange={({ low, high }) => set({ dates: { ...dates, stay: { minDays: low, maxDays: high } } })}
      />
      {(counted === 'pupils' ? (['pupils', 'adults'] as const) : (['adults'] as const)).map((who) => (
        <NumberPair
          key={who}
          label={people[who].label}
          faults={people[who].faults}
          low={t('fewest')}
          high={t('most')}
          max={MOST_PEOPLE}
          value={{ low: group?.[who]?.min, high: group?.[who]?.max }}
          onChange={({ low, high }) => set({ group: { ...group, [who]: { min: low, max: high } } })}
        />
      ))}
      {hosting && <SplitField leg={leg} onChange={(split) => set({ split })} pointer={`${pointer}/split`} />}
      <LegMore leg={leg} onChange={set} pointer={pointer} />
    </>
  );
}
