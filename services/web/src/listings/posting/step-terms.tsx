import {
  ACCOMMODATION_KINDS,
  LISTING_MODES,
  NETWORKS,
  RECIPROCITIES,
  SAFEGUARDING_LEVELS,
} from '@jejaring/contracts/listing/terms';
import { useTranslations } from 'use-intl';
import { Chips, OneOf } from '../../ui/choices.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CostsField } from './costs-field.tsx';
import { useDraft } from './draft-context.tsx';
import { FacilitiesField } from './facilities-field.tsx';
import { useFaults } from './faults.tsx';

const ACCOMMODATION_LABEL = {
  offer: 'accommodationHosting',
  need: 'accommodationSending',
  swap: 'accommodationBoth',
} as const;

/** On what terms. Everything here may stay open: what is not said becomes a question, not a "no". */
export function StepTerms() {
  const t = useTranslations();
  const { draft, change } = useDraft();
  const { networks, safeguarding, side = 'offer' } = draft;
  const networkChoices = NETWORKS.map((value) => ({ value, name: t(`networks.${value}`) }));
  const reciprocityFaults = useFaults('/reciprocity');
  return (
    <>
      <OneOf
        label={t('posting.mode')}
        none={t('posting.notSaid')}
        value={draft.mode}
        onChange={(mode) => change({ mode })}
        choices={LISTING_MODES.map((value) => ({ value, name: t(`modes.${value}`) }))}
      />
      {draft.mode !== 'virtual' && (
        <Chips
          label={t(`posting.${ACCOMMODATION_LABEL[side]}`)}
          value={draft.accommodation ?? []}
          onChange={(accommodation) => change({ accommodation })}
          choices={ACCOMMODATION_KINDS.map((value) => ({ value, name: t(`accommodations.${value}`) }))}
        />
      )}
      <FacilitiesField />
      <CostsField />
      <Disclosure
        summary={t('posting.more')}
        open={[networks, safeguarding, draft.reciprocity].some(Boolean)}
      >
        <OneOf
          label={t('posting.reciprocity')}
          none={t('posting.notSaid')}
          faults={reciprocityFaults}
          value={draft.reciprocity}
          onChange={(reciprocity) => change({ reciprocity })}
          choices={RECIPROCITIES.map((value) => ({ value, name: t(`reciprocities.${value}`) }))}
        />
        <OneOf
          label={t('posting.safeguarding')}
          none={t('posting.noDemand')}
          value={safeguarding?.required}
          onChange={(required) => change({ safeguarding: { required } })}
          choices={SAFEGUARDING_LEVELS.map((value) => ({ value, name: t(`safeguardingLevels.${value}`) }))}
        />
        <Chips
          label={t('posting.networksMember')}
          value={networks?.member ?? []}
          onChange={(member) => change({ networks: { ...networks, member } })}
          choices={networkChoices}
        />
        <Chips
          label={t('posting.networksRequired')}
          value={networks?.required ?? []}
          onChange={(required) => change({ networks: { ...networks, required } })}
          choices={networkChoices}
        />
      </Disclosure>
    </>
  );
}
