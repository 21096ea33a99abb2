import type { ListingView } from '@jejaring/contracts/listing/view';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isRefused } from '../../api/refused.ts';
import { Unavailable } from '../../app/error-pages.tsx';
import { Page, PageSkeleton } from '../../app/page.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { listingQuery, useEditListing } from '../listing-queries.ts';
import { contentOf, type Draft } from './draft.ts';
import { editOf, writtenIn } from './edit.ts';
import { serverFaults } from './faults.tsx';
import { PostingForm } from './posting-form.tsx';

const route = getRouteApi('/member/listings/$id/edit');

interface EditFormProps {
  /** As it was when the form was opened; a later version on the server does not overwrite what is being typed. */
  listing: ListingView;
  onReload(): void;
}

function EditForm({ listing, onReload }: EditFormProps) {
  const t = useTranslations();
  const navigate = route.useNavigate();
  const [opened] = useState(listing);
  const [draft, setDraft] = useState<Draft>(() => writtenIn(opened));
  const [sent, setSent] = useState<Draft | null>(null);
  const edit = useEditListing(opened.id);
  const leave = () => void navigate({ to: '/listings/$id', params: { id: opened.id } });

  function save() {
    const content = contentOf(draft);
    const changes = content && editOf(writtenIn(opened), content, opened.version);
    if (!changes) return leave();
    setSent(content);
    edit.mutate(changes, { onSuccess: leave });
  }

  return (
    <Page title={t('posting.editTitle')}>
      <ProblemBanner error={edit.error} />
      {isRefused(edit.error, 'listing.stale_version') && (
        <Button className="self-start" onClick={onReload}>
          {t('live.reload')}
        </Button>
      )}
      <PostingForm
        draft={draft}
        onDraft={setDraft}
        refused={serverFaults(edit.error, sent && contentOf(sent), draft)}
        publishing={opened.state !== 'draft'}
        actions={(guard, last) => (
          <>
            <LinkButton to="/listings/$id" params={{ id: opened.id }}>
              {t('common.cancel')}
            </LinkButton>
            <Button look={last ? 'primary' : 'plain'} busy={edit.isPending} onClick={() => guard(save)}>
              {t('posting.saveChanges')}
            </Button>
          </>
        )}
      />
    </Page>
  );
}

/** Changes a listing; only what was changed is sent. */
export function EditPage() {
  const { id } = route.useParams();
  const { data: listing, error, refetch } = useQuery(listingQuery(id));
  const [round, setRound] = useState(0);
  if (!listing) return error ? <Unavailable error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  const reload = () => void refetch().then(() => setRound(round + 1));
  return <EditForm key={round} listing={listing} onReload={reload} />;
}
