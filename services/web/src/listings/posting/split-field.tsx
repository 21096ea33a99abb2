import type { Leg } from '@jejaring/contracts/listing/legs';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useFaults } from './faults.tsx';

const MOST_PEOPLE = 2000;

interface SplitFieldProps {
  leg: Leg;
  pointer: string;
  onChange(split: Leg['split']): void;
}

/** Whether several schools can share the places, and how small a group is still worth it. */
export function SplitField({ leg, pointer, onChange }: SplitFieldProps) {
  const t = useTranslations('posting');
  const faults = useFaults(pointer);
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('split')}
        checked={leg.split !== undefined}
        onChange={(split) => onChange(split ? { minimumToRun: 1 } : undefined)}
      />
      {leg.split && (
        <div className="max-w-sm">
          <NumberField
            label={t('splitMinimum')}
            max={MOST_PEOPLE}
            faults={faults}
            value={leg.split.minimumToRun}
            onChange={(minimumToRun) => onChange({ minimumToRun: Math.max(1, minimumToRun ?? 1) })}
          />
        </div>
      )}
    </div>
  );
}
