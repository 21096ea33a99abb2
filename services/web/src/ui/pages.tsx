import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { Skeleton } from './skeleton.tsx';

interface PagesProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  children(item: Item): ReactNode;
}

/** A list that comes in pages: its shape while it loads, what is wrong, what to do when it is empty, and more on demand. */
export function Pages<Item extends { id: string }>({ query, empty, children }: PagesProps<Item>) {
  const t = useTranslations('common');
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <ProblemBanner error={query.error} />
      {query.isPending && <Skeleton />}
      {items?.length === 0 && empty}
      {items && items.length > 0 && (
        <ul className="flex flex-col gap-3">
          {items.map((item) => (
            <li key={item.id}>{children(item)}</li>
          ))}
        </ul>
      )}
      {query.error && (
        <Button className="self-center" onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      )}
      {query.hasNextPage && (
        <Button
          className="self-center"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
