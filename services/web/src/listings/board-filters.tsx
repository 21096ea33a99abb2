import { LISTING_KINDS, LISTING_SIDES } from '@jejaring/contracts/listing/kind';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { countries, languages } from '../text/names.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDebounced } from '../ui/use-debounced.ts';

const route = getRouteApi('/member/listings');

const asOptions = (named: { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, name }));

/** Narrows the board. What is chosen stands in the address bar, so that it can be shared and gone back to. */
export function BoardFilters() {
  const t = useTranslations();
  const { language } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const q = useDebounced(typed.trim(), 300);
  const any = [search.kind, search.side, search.country, search.language, search.q].some(
    (value) => value !== undefined,
  );

  /** Sets parameters; those that become undefined disappear from the address. */
  function narrow(changes: { [Key in keyof typeof search]?: string | undefined }) {
    void navigate({ search: (before) => ({ ...before, ...changes }) as typeof search, replace: true });
  }

  useEffect(() => {
    if (q !== (search.q ?? '')) narrow({ q: q === '' ? undefined : q });
    // Only what was typed sets the address; going back in the history must not be undone by it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [q]);

  return (
    <Disclosure summary={t('listings.filters')} open={any}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('listings.search')}
          type="search"
          maxLength={120}
          value={typed}
          onChange={setTyped}
        />
        <Select
          label={t('listings.kind')}
          none={t('listings.anyKind')}
          value={search.kind}
          onChange={(kind) => narrow({ kind })}
          options={LISTING_KINDS.map((value) => ({ value, name: t(`kinds.${value}`) }))}
        />
        <Select
          label={t('listings.side')}
          none={t('listings.anySide')}
          value={search.side}
          onChange={(side) => narrow({ side })}
          options={LISTING_SIDES.map((value) => ({ value, name: t(`sides.${value}`) }))}
        />
        <Select
          label={t('listings.country')}
          none={t('listings.anyCountry')}
          value={search.country}
          onChange={(country) => narrow({ country })}
          options={asOptions(countries(language))}
        />
        <Select
          label={t('listings.language')}
          none={t('listings.anyLanguage')}
          value={search.language}
          onChange={(tag) => narrow({ language: tag })}
          options={asOptions(languages(language))}
        />
      </div>
      {any && (
        <Button
          look="quiet"
          className="self-start"
          onClick={() => {
            setTyped('');
            narrow({
              kind: undefined,
              side: undefined,
              country: undefined,
              language: undefined,
              q: undefined,
            });
          }}
        >
          {t('listings.clear')}
        </Button>
      )}
    </Disclosure>
  );
}
