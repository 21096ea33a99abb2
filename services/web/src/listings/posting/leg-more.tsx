import { DATE_PRECISIONS } from '@jejaring/contracts/listing/dates';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Loose } from './draft.ts';
import { useFaults } from './faults.tsx';
import { IntervalsField } from './intervals-field.tsx';

const MOST_TRAVEL_DAYS = 14;
const MOST_BLACKOUTS = 100;

interface LegMoreProps {
  leg: Leg;
  pointer: string;
  onChange(fields: Loose<Omit<Leg, 'direction'>>): void;
}

/** What some listings say of a leg besides: blocked days, days on the road, how sure the dates are, and notes. */
export function LegMore({ leg: { dates, group }, pointer, onChange }: LegMoreProps) {
  const t = useTranslations();
  const setDates = (fields: Loose<NonNullable<Leg['dates']>>) => onChange({ dates: { ...dates, ...fields } });
  const said = [dates?.blackouts, dates?.travel, dates?.precision, dates?.words, group?.words].some(Boolean);
  const travelFaults = useFaults(`${pointer}/dates/travel`);
  return (
    <Disclosure summary={t('posting.moreDates')} open={said}>
      <IntervalsField
        label={t('posting.blackouts')}
        hint={t('posting.blackoutsHint')}
        nameOf={(number) => t('posting.blackoutNumber', { number })}
        removeNameOf={(number) => t('posting.removeBlackout', { number })}
        add={t('posting.addBlackout')}
        pointer={`${pointer}/dates/blackouts`}
        most={MOST_BLACKOUTS}
        value={dates?.blackouts ?? []}
        onChange={(blackouts) => setDates({ blackouts })}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <NumberField
          label={t('posting.travelDays')}
          max={MOST_TRAVEL_DAYS}
          faults={travelFaults}
          value={dates?.travel?.days}
          onChange={(days) =>
            setDates({
              travel: days === undefined ? undefined : { days, within: dates?.travel?.within ?? false },
            })
          }
        />
        {dates?.travel && (
          <Checkbox
            label={t('posting.travelWithin')}
            checked={dates.travel.within}
            onChange={(within) => setDates({ travel: { days: dates.travel?.days ?? 0, within } })}
          />
        )}
      </div>
      <Select
        label={t('posting.precision')}
        none={t('posting.notSaid')}
        value={dates?.precision}
        onChange={(precision) => setDates({ precision })}
        options={DATE_PRECISIONS.map((value) => ({ value, name: t(`precisions.${value}`) }))}
      />
      <TextField
        label={t('posting.dateWords')}
        hint={t('posting.dateWordsHint')}
        maxLength={500}
        value={dates?.words ?? ''}
        onChange={(words) => setDates({ words })}
      />
      <TextField
        label={t('posting.groupWords')}
        maxLength={300}
        value={group?.words ?? ''}
        onChange={(words) => onChange({ group: { ...group, words } })}
      />
    </Disclosure>
  );
}
