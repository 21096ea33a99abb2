import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { countries, countryName } from '../../text/names.ts';
import { ComboField } from '../../ui/combo-field.tsx';
import { Faults } from '../../ui/field.tsx';
import { TagList } from '../../ui/tag-list.tsx';
import { useDraft } from './draft-context.tsx';
import { useFaults } from './faults.tsx';
import { LanguagesField } from './languages-field.tsx';
import { LevelField } from './level-field.tsx';
import { ThemesField } from './themes-field.tsx';

/** Countries by name, in the order in which they were picked. */
function CountriesField({ list }: { list: 'wanted' | 'excluded' }) {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const { draft, change } = useDraft();
  const picked = draft.countries?.[list] ?? [];
  const set = (codes: string[]) => change({ countries: { ...draft.countries, [list]: codes } });
  return (
    <div className="flex flex-col gap-2">
      <ComboField
        label={t(list)}
        {...(list === 'wanted' ? { hint: t('wantedHint') } : {})}
        options={countries(language).filter(({ id }) => !picked.includes(id))}
        onPick={(code) => set([...picked, code])}
      />
      <TagList
        label={t(list)}
        tags={picked.map((code) => ({ key: code, name: countryName(code, language) }))}
        onRemove={(code) => set(picked.filter((each) => each !== code))}
      />
    </div>
  );
}

/** Who takes part: languages, level, themes, and from where. */
export function StepWho() {
  return (
    <>
      <LanguagesField />
      <LevelField />
      <ThemesField />
      <CountriesField list="wanted" />
      <CountriesField list="excluded" />
      <Faults faults={useFaults('/countries')} />
    </>
  );
}
