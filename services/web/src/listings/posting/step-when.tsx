import { LEGS_OF_SIDE } from '@jejaring/contracts/listing/kind';
import { useTranslations } from 'use-intl';
import { useDraft } from './draft-context.tsx';
import { LegFields } from './leg-fields.tsx';

/** When, and how many, for each leg of the listing. */
export function StepWhen() {
  const t = useTranslations();
  const { draft } = useDraft();
  const directions = draft.side ? LEGS_OF_SIDE[draft.side] : [];
  if (directions.length === 0) return <p>{t('posting.sideNeeded')}</p>;
  return directions.map((direction, index) => (
    <section key={direction} className="flex flex-col gap-6">
      {directions.length > 1 && <h3 className="text-lg font-bold">{t(`legs.${direction}`)}</h3>}
      <LegFields direction={direction} pointer={`/legs/${index}`} />
    </section>
  ));
}
