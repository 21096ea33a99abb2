import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uuid } from '../../api/uuid.ts';
import { Page } from '../../app/page.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemBanner, useProblemText } from '../../ui/problem-banner.tsx';
import { type Posted, usePostListing } from '../listing-queries.ts';
import { contentOf, type Draft } from './draft.ts';
import { forgetDraft, storeDraft, storedDraft } from './draft-store.ts';
import { serverFaults } from './faults.tsx';
import { PostingForm } from './posting-form.tsx';

/** One key for one content: pressing twice, or again after a dropped line, posts one listing. */
function useKeyOf() {
  const last = useRef({ content: '', key: '' });
  return (content: unknown) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: uuid() };
    return last.current.key;
  };
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What went wrong on the page before, to be said on this one. */
    problem?: string;
  }
}

/** Posts a new listing. What is typed is kept on the device until it has been sent. */
export function PostPage() {
  const t = useTranslations('posting');
  const navigate = useNavigate();
  const [restored] = useState(storedDraft);
  const [draft, setDraft] = useState<Draft>(restored ?? {});
  const [round, setRound] = useState(0);
  const keyOf = useKeyOf();
  const post = usePostListing();
  const problemText = useProblemText();

  function keep(next: Draft) {
    setDraft(next);
    storeDraft(next);
  }
  function startOver() {
    keep({});
    post.reset();
    setRound(round + 1);
  }
  /** To the listing; one that could not be published waits there as a draft, with the reason. */
  function leave({ listing, unpublished }: Posted) {
    forgetDraft();
    void navigate({
      to: '/listings/$id',
      params: { id: listing.id },
      state: unpublished === undefined ? {} : { problem: problemText(unpublished) },
    });
  }

  return (
    <Page title={t('newTitle')} about={t('kept')}>
      {restored && round === 0 && (
        <Banner tone="good">
          <span className="flex flex-wrap items-center justify-between gap-2">
            {t('restored')}
            <Button look="quiet" onClick={startOver}>
              {t('startOver')}
            </Button>
          </span>
        </Banner>
      )}
      <ProblemBanner error={post.error} />
      <PostingForm
        key={round}
        draft={draft}
        onDraft={keep}
        refused={serverFaults(post.error, post.variables?.content ?? null, draft)}
        publishing
        actions={(guard, last) => {
          const send = (publish: boolean) => {
            const content = contentOf(draft);
            if (content) post.mutate({ content, key: keyOf(content), publish }, { onSuccess: leave });
          };
          return (
            <>
              <Button busy={post.isPending} onClick={() => guard(() => send(false))}>
                {t('saveDraft')}
              </Button>
              <Button
                look={last ? 'primary' : 'plain'}
                busy={post.isPending}
                onClick={() => guard(() => send(true))}
              >
                {t('publish')}
              </Button>
            </>
          );
        }}
      />
    </Page>
  );
}
