import type { DirectoryEntry } from '@jejaring/contracts/school/school';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../ui/badge.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { directoryQuery, SHORTEST_SEARCH } from './school-queries.ts';

interface DirectorySearchProps {
  busy: boolean;
  onPick(entry: DirectoryEntry): void;
}

/** Finds one's school in the national register while one types. */
export function DirectorySearch({ busy, onPick }: DirectorySearchProps) {
  const t = useTranslations('school');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const { data, error } = useQuery(directoryQuery(q));
  const searched = q.length >= SHORTEST_SEARCH;
  const items = searched ? (data?.items ?? []) : [];
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        autoComplete="off"
        maxLength={120}
        value={typed}
        onChange={setTyped}
      />
      <ProblemBanner error={error} />
      <p role="status" className="text-sm text-ink-soft">
        {searched ? data && t('found', { count: items.length }) : t('keepTyping')}
      </p>
      <ul className="flex flex-col gap-2">
        {items.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onPick(entry)}
              className="flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-control border border-line bg-surface px-4 py-3 text-left hover:border-brand hover:bg-brand-soft"
            >
              <span className="font-semibold">{entry.name}</span>
              {entry.sector && <Badge>{t(entry.sector)}</Badge>}
              <span className="w-full text-sm text-ink-soft">
                {[entry.district, entry.regency, entry.province].filter(Boolean).join(', ')}
                {' · '}
                {t(`schemes.${entry.scheme}`)} {entry.code}
              </span>
              <span className="text-sm font-semibold text-brand">{t('isThis')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
