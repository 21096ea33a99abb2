import type { SchoolBrief } from '@jejaring/contracts/school/school';
import { useTranslations } from 'use-intl';
import { countryName } from '../text/names.ts';
import { useLanguage } from '../text/language.tsx';
import { Badge } from '../ui/badge.tsx';

/** A school and where it is; an invented one says so. */
export function SchoolName({ school }: { school: Pick<SchoolBrief, 'name' | 'country' | 'city' | 'sample'> }) {
  const t = useTranslations('common');
  const { language } = useLanguage();
  const place = [school.city, countryName(school.country, language)].filter(Boolean).join(', ');
  return (
    <>
      <span className="font-semibold">{school.name}</span> <span className="text-ink-soft">{place}</span>{' '}
      {school.sample && <Badge>{t('sample')}</Badge>}
    </>
  );
}
