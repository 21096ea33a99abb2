import type { InboxPage } from '@jejaring/contracts/inbox/notification';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingPage, ListingPreview, ListingView } from '@jejaring/contracts/listing/view';
import type { AcceptDraft, DeclineDraft, MatchPage, MatchView } from '@jejaring/contracts/match/view';
import type { Me, MemberDraft, SessionCreated } from '@jejaring/contracts/member/member';
import type { DirectoryEntry, School, SchoolDraft } from '@jejaring/contracts/school/school';

export type BoardQuery = {
  scope: 'own' | 'board';
  kind?: string | undefined;
  side?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
};

/** Changed top-level fields of a listing; null clears an optional one. */
export type ListingEdit = { version: number } & {
  [Field in keyof ListingContent]?: ListingContent[Field] | null;
};

/** What the web asks of the server: every call by its method and path, with what goes in and what comes out. */
export interface Endpoints {
  'POST /v1/members': { body: MemberDraft; answer: unknown };
  'POST /v1/sessions': { body: { email: string; password: string }; answer: SessionCreated };
  'DELETE /v1/sessions/current': { answer: undefined };
  'GET /v1/me': { answer: Me };
  'POST /v1/schools': { body: SchoolDraft; answer: School };
  'GET /v1/school-directory': { query: { q: string }; answer: { items: DirectoryEntry[] } };

  'GET /v1/listings': { query: BoardQuery; answer: ListingPage };
  'POST /v1/listings': { body: ListingContent; answer: ListingView };
  'POST /v1/listings/preview': { body: ListingContent; answer: ListingPreview };
  'GET /v1/listings/:id': { id: string; answer: ListingView };
  'PATCH /v1/listings/:id': { id: string; body: ListingEdit; answer: ListingView };
  'POST /v1/listings/:id/publish': { id: string; answer: ListingView };
  'POST /v1/listings/:id/pause': { id: string; answer: ListingView };
  'POST /v1/listings/:id/resume': { id: string; answer: ListingView };
  'POST /v1/listings/:id/withdraw': { id: string; answer: ListingView };
  'GET /v1/listings/:id/matches': { id: string; query: { cursor?: string | undefined }; answer: MatchPage };

  'GET /v1/matches': {
    query: { state: 'open' | 'answered' | 'all'; cursor?: string | undefined };
    answer: MatchPage;
  };
  'GET /v1/matches/:id': { id: string; answer: MatchView };
  'POST /v1/matches/:id/accept': { id: string; body: AcceptDraft; answer: MatchView };
  'POST /v1/matches/:id/decline': { id: string; body: DeclineDraft; answer: MatchView };

  'GET /v1/inbox': { query: { after: number; limit: number }; answer: InboxPage };
  'POST /v1/inbox/seen': { body: { upTo: number }; answer: unknown };
}
