import type { SchoolBrief } from '@jejaring/contracts/school/school';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { countryName } from '../text/names.ts';
import { Badge } from '../ui/badge.tsx';

type Placed = Pick<SchoolBrief, 'country' | 'city' | 'sample'>;

/** Where a school is; an invented one says so. */
export function SchoolPlace({ school }: { school: Placed }) {
  const t = useTranslations('common');
  const { language } = useLanguage();
  const place = [school.city, countryName(school.country, language)].filter(Boolean).join(', ');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      {place}
      {school.sample && <Badge>{t('sample')}</Badge>}
    </span>
  );
}

/** A school and where it is. */
export const SchoolName = ({ school }: { school: Placed & Pick<SchoolBrief, 'name'> }) => (
  <span className="inline-flex flex-wrap items-center gap-x-2">
    <span className="font-semibold">{school.name}</span>
    <SchoolPlace school={school} />
  </span>
);
