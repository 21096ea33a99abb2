import { FACILITIES, type Facility } from '@jejaring/contracts/listing/terms';
import { useTranslations } from 'use-intl';
import { Chips } from '../../ui/choices.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

/** What a host has and lacks, and what travellers need. A facility that nobody mentions stays unknown. */
export function FacilitiesField() {
  const t = useTranslations();
  const { draft, change } = useDraft();
  const { side, facilities } = draft;
  const faults = useFaults('/facilities');
  const { available = [], unavailable = [] } = facilities ?? {};

  function say(facility: Facility, answer: 'has' | 'hasNot' | undefined) {
    const others = (list: readonly Facility[]) => list.filter((each) => each !== facility);
    change({
      facilities: {
        ...facilities,
        available: answer === 'has' ? [...others(available), facility] : others(available),
        unavailable: answer === 'hasNot' ? [...others(unavailable), facility] : others(unavailable),
      },
    });
  }
  const answerOf = (facility: Facility) =>
    available.includes(facility) ? 'has' : unavailable.includes(facility) ? 'hasNot' : undefined;

  return (
    <>
      {side !== 'need' && (
        <FieldSet label={t('posting.available')} faults={faults}>
          <div className="grid gap-3 sm:grid-cols-2">
            {FACILITIES.map((facility) => (
              <Select
                key={facility}
                label={t(`facilities.${facility}`)}
                none={t('posting.notSaid')}
                value={answerOf(facility)}
                onChange={(answer) => say(facility, answer)}
                options={(['has', 'hasNot'] as const).map((value) => ({
                  value,
                  name: t(`posting.${value}`),
                }))}
              />
            ))}
          </div>
        </FieldSet>
      )}
      {side !== 'offer' && (
        <Chips
          label={t('posting.needed')}
          value={facilities?.needed ?? []}
          onChange={(needed) => change({ facilities: { ...facilities, needed } })}
          choices={FACILITIES.map((value) => ({ value, name: t(`facilities.${value}`) }))}
        />
      )}
    </>
  );
}
