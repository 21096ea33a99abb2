import { useTranslations } from 'use-intl';
import { isRefused } from '../api/refused.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LostPath } from '../ui/pictures.tsx';
import { useProblemText } from '../ui/problem-banner.tsx';

/** Nothing at this address, or nothing for this school. */
function NotFound() {
  const t = useTranslations('problems');
  return (
    <EmptyState picture={<LostPath />} title={t('notFoundTitle')} about={t('notFoundAbout')}>
      <LinkButton to="/matches" search={{}} look="primary">
        {t('home')}
      </LinkButton>
    </EmptyState>
  );
}

export const NotFoundPage = () => (
  <main className="py-16">
    <NotFound />
  </main>
);

/** What a page shows instead of itself when what it needs cannot be read. */
export function Unavailable({ error, retry }: { error: unknown; retry(): void }) {
  const t = useTranslations();
  const text = useProblemText();
  if (isRefused(error, 'listing.not_found', 'match.not_found', 'request.invalid')) return <NotFound />;
  return (
    <EmptyState picture={<LostPath />} title={t('problems.pageTitle')} about={text(error)}>
      <Button look="primary" onClick={retry}>
        {t('common.retry')}
      </Button>
    </EmptyState>
  );
}

export const ErrorPage = ({ error }: { error: unknown }) => (
  <main className="py-16">
    <Unavailable error={error} retry={() => location.reload()} />
  </main>
);
