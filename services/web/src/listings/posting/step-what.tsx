import { LISTING_KINDS, LISTING_SIDES } from '@jejaring/contracts/listing/kind';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { ChoiceCards } from '../../ui/choices.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { onSide } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

const LONGEST_TITLE = 160;
const LONGEST_TEXT = 5000;

/** What it is about, which way it goes, and what it is called. The reader's own language is asked first. */
export function StepWhat() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { draft, change, replace } = useDraft();
  const order = language === 'id' ? (['id', 'en'] as const) : (['en', 'id'] as const);
  const titleFaults = useFaults('/title');
  const textFaults = useFaults('/text');
  return (
    <>
      <ChoiceCards
        label={t('posting.kind')}
        faults={useFaults('/kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        choices={LISTING_KINDS.map((value) => ({
          value,
          name: t(`kinds.${value}`),
          about: t(`kindsAbout.${value}`),
        }))}
      />
      <ChoiceCards
        label={t('posting.side')}
        faults={useFaults('/side')}
        value={draft.side}
        onChange={(side) => replace(onSide(draft, side))}
        choices={LISTING_SIDES.map((value) => ({
          value,
          name: t(`sides.${value}`),
          about: t(`sidesAbout.${value}`),
        }))}
      />
      {order.map((each, index) => (
        <TextField
          key={each}
          label={t(each === 'id' ? 'posting.titleId' : 'posting.titleEn')}
          hint={index === 0 ? t('posting.titleHint') : t('common.optional')}
          faults={index === 0 ? titleFaults : []}
          lang={each}
          maxLength={LONGEST_TITLE}
          value={draft.title?.[each] ?? ''}
          onChange={(text) => change({ title: { ...draft.title, [each]: text } })}
        />
      ))}
      <Disclosure summary={t('posting.moreText')} open={draft.text !== undefined}>
        {order.map((each, index) => (
          <TextArea
            key={each}
            label={t(each === 'id' ? 'posting.textId' : 'posting.textEn')}
            faults={index === 0 ? textFaults : []}
            lang={each}
            rows={6}
            maxLength={LONGEST_TEXT}
            value={draft.text?.[each] ?? ''}
            onChange={(text) => change({ text: { ...draft.text, [each]: text } })}
          />
        ))}
      </Disclosure>
    </>
  );
}
