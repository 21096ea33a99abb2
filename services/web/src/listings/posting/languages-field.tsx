import { CEFR_LEVELS } from '@jejaring/contracts/codes/cefr';
import { LANGUAGE_ROLES, type ListingLanguage } from '@jejaring/contracts/listing/languages';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { languageName, languages } from '../../text/names.ts';
import { ComboField } from '../../ui/combo-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Loose } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

const MOST_LANGUAGES = 12;

interface RowProps {
  value: ListingLanguage;
  onChange(value: Loose<ListingLanguage>): void;
  onRemove(): void;
}

function LanguageRow({ value, onChange, onRemove }: RowProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const name = languageName(value.tag, language);
  const levels = CEFR_LEVELS.map((level) => ({ value: level, name: t(`cefr.${level}`) }));
  return (
    <li className="rounded-card border border-line bg-surface p-3 pl-4">
      <FieldSet label={name}>
        <button
          type="button"
          aria-label={t('common.removeNamed', { name })}
          onClick={onRemove}
          className="absolute top-1 right-1 grid size-11 place-items-center rounded-control hover:bg-sunken"
        >
          <CrossIcon className="size-5" />
        </button>
        <div className="grid gap-3 sm:grid-cols-3">
          <Select
            label={t('posting.languageRole')}
            value={value.role}
            onChange={(role = value.role) => onChange({ ...value, role })}
            options={LANGUAGE_ROLES.map((role) => ({ value: role, name: t(`languageRoles.${role}`) }))}
          />
          <Select
            label={t('posting.languageLevel')}
            none={t('posting.levelUnknown')}
            value={value.level}
            onChange={(level) => onChange({ ...value, level })}
            options={levels}
          />
          <Select
            label={t('posting.languageAsks')}
            none={t('posting.noDemand')}
            value={value.asks}
            onChange={(asks) => onChange({ ...value, asks })}
            options={levels}
          />
        </div>
        <TextField
          label={t('posting.languageWords')}
          maxLength={300}
          value={value.words ?? ''}
          onChange={(words) => onChange({ ...value, words })}
        />
      </FieldSet>
    </li>
  );
}

/** The languages of the exchange, each with its role and, where known, a level. */
export function LanguagesField() {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const { draft, change } = useDraft();
  const faults = useFaults('/languages');
  const picked = draft.languages ?? [];
  const set = (next: Loose<ListingLanguage>[]) => change({ languages: next });
  return (
    <FieldSet label={t('languages')} faults={faults}>
      <ul className="flex flex-col gap-3 *:relative">
        {picked.map((each, index) => (
          <LanguageRow
            key={each.tag}
            value={each}
            onChange={(next) => set(picked.toSpliced(index, 1, next as ListingLanguage))}
            onRemove={() => set(picked.toSpliced(index, 1))}
          />
        ))}
      </ul>
      {picked.length < MOST_LANGUAGES && (
        <ComboField
          label={t('addLanguage')}
          hint={t('languageHint')}
          options={languages(language).filter(({ id }) => !picked.some(({ tag }) => tag === id))}
          onPick={(tag) => set([...picked, { tag, role: 'working' }])}
        />
      )}
    </FieldSet>
  );
}
