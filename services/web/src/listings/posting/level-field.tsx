import { ISCED_LEVELS } from '@jejaring/contracts/codes/isced';
import type { AgeRange } from '@jejaring/contracts/listing/level';
import { useTranslations } from 'use-intl';
import { Chips } from '../../ui/choices.tsx';
import { type Bounds, NumberPair } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

const OLDEST = 99;
const YOUNGEST = 2;

/** Ages count once both ends are there and make sense as ages; one end alone says nothing yet. */
const agesOf = ({ low, high }: Bounds): AgeRange | undefined =>
  low !== undefined && high !== undefined && Math.min(low, high) >= YOUNGEST
    ? { min: low, max: high }
    : undefined;

/** Whom it is for: levels of education, ages, and the school's own word for the year. */
export function LevelField() {
  const t = useTranslations();
  const { draft, change } = useDraft();
  const { isced, ages, grade } = draft.level ?? {};
  const ageFaults = useFaults('/level/ages');
  const gradeFaults = useFaults('/level/grade');
  const bounds = (range: AgeRange | undefined): Bounds => ({ low: range?.min, high: range?.max });
  return (
    <>
      <Chips
        label={t('posting.isced')}
        value={isced ?? []}
        onChange={(levels) => change({ level: { ...draft.level, isced: levels } })}
        choices={ISCED_LEVELS.map((value) => ({ value, name: t(`isced.${String(value) as '0'}`) }))}
      />
      <NumberPair
        label={t('posting.ages')}
        low={t('posting.from')}
        high={t('posting.to')}
        max={OLDEST}
        faults={ageFaults}
        value={bounds(ages)}
        onChange={(next) => change({ level: { ...draft.level, ages: agesOf(next) } })}
      />
      <TextField
        label={t('posting.grade')}
        hint={t('posting.gradeHint')}
        maxLength={300}
        faults={gradeFaults}
        value={grade?.words ?? ''}
        onChange={(words) =>
          change({ level: { ...draft.level, grade: words === '' ? undefined : { ...grade, words } } })
        }
      />
      {grade && (
        <NumberPair
          label={t('posting.gradeAges')}
          low={t('posting.from')}
          high={t('posting.to')}
          max={OLDEST}
          value={bounds(grade.mappedAges)}
          onChange={(next) =>
            change({ level: { ...draft.level, grade: { ...grade, mappedAges: agesOf(next) } } })
          }
        />
      )}
    </>
  );
}
