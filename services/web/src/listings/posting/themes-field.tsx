import type { Theme } from '@jejaring/contracts/listing/content';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { themeFields, themeName } from '../../text/themes.ts';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/combo-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { TagList } from '../../ui/tag-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';

const MOST_THEMES = 20;
const LONGEST_WORDS = 120;

const keyOf = ({ iscedF, words }: Theme) => `${iscedF ?? ''}:${words ?? ''}`;

/** What it is about: fields of study by name, and anything else in one's own words. */
export function ThemesField() {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const { draft, change } = useDraft();
  const [words, setWords] = useState('');
  const faults = useFaults('/themes');
  const picked = draft.themes ?? [];
  const full = picked.length >= MOST_THEMES;

  function add(theme: Theme) {
    if (!picked.some((each) => keyOf(each) === keyOf(theme))) change({ themes: [...picked, theme] });
  }
  function addWords() {
    if (words.trim() === '' || full) return;
    add({ words: words.trim() });
    setWords('');
  }

  return (
    <FieldSet label={t('themes')} faults={faults}>
      <TagList
        label={t('themes')}
        tags={picked.map((theme) => ({ key: keyOf(theme), name: themeName(theme, language) }))}
        onRemove={(key) => change({ themes: picked.filter((theme) => keyOf(theme) !== key) })}
      />
      {!full && (
        <>
          <ComboField
            label={t('addTheme')}
            options={themeFields(language).filter(({ id }) => !picked.some(({ iscedF }) => iscedF === id))}
            onPick={(iscedF) => add({ iscedF })}
          />
          <div className="flex items-end gap-2">
            <div className="flex-1">
              <TextField
                label={t('addThemeWords')}
                maxLength={LONGEST_WORDS}
                value={words}
                onChange={setWords}
              />
            </div>
            <Button onClick={addWords}>{t('addThemeButton')}</Button>
          </div>
        </>
      )}
    </FieldSet>
  );
}
