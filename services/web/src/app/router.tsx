import { LISTING_KINDS, LISTING_SIDES } from '@jejaring/contracts/listing/kind';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { ListingPage } from '../listings/listing-page.tsx';
import { ListingsPage } from '../listings/listings-page.tsx';
import { MatchPage } from '../matches/match-page.tsx';
import { MATCH_LISTS } from '../matches/match-queries.ts';
import { MatchesPage } from '../matches/matches-page.tsx';
import { AccountPage } from '../session/account-page.tsx';
import { requireMember, requireNewcomer, requireStranger } from '../session/guards.ts';
import { SignInPage } from '../session/sign-in-page.tsx';
import { SignUpPage } from '../session/sign-up-page.tsx';
import { ErrorPage, NotFoundPage } from './error-pages.tsx';
import { oneOf, text } from './search.ts';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/matches', search: {} });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => text(search, 'next'),
  beforeLoad: requireStranger,
  component: SignInPage,
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  beforeLoad: requireStranger,
  component: SignUpPage,
});

const school = createRoute({
  getParentRoute: () => root,
  path: '/school',
  beforeLoad: requireNewcomer,
  component: lazyRouteComponent(() => import('../school/register-school-page.tsx'), 'RegisterSchoolPage'),
});

/** Everything that only members of a school see, around which the shell stands. */
const member = createRoute({
  getParentRoute: () => root,
  id: 'member',
  beforeLoad: requireMember,
  component: Shell,
});

const matches = createRoute({
  getParentRoute: () => member,
  path: '/matches',
  validateSearch: (search) => oneOf(search, 'state', MATCH_LISTS),
  component: MatchesPage,
});

const match = createRoute({ getParentRoute: () => member, path: '/matches/$id', component: MatchPage });

const listings = createRoute({
  getParentRoute: () => member,
  path: '/listings',
  validateSearch: (search) => ({
    ...oneOf(search, 'scope', ['own', 'board']),
    ...oneOf(search, 'kind', LISTING_KINDS),
    ...oneOf(search, 'side', LISTING_SIDES),
    ...text(search, 'country'),
    ...text(search, 'language'),
    ...text(search, 'q'),
  }),
  component: ListingsPage,
});

const listing = createRoute({ getParentRoute: () => member, path: '/listings/$id', component: ListingPage });

// The form is the largest page and needs the date and combo boxes; it comes when somebody opens it.
const post = createRoute({
  getParentRoute: () => member,
  path: '/post',
  component: lazyRouteComponent(() => import('../listings/posting/post-page.tsx'), 'PostPage'),
});

const edit = createRoute({
  getParentRoute: () => member,
  path: '/listings/$id/edit',
  component: lazyRouteComponent(() => import('../listings/posting/edit-page.tsx'), 'EditPage'),
});

const inbox = createRoute({ getParentRoute: () => member, path: '/inbox', component: InboxPage });
const account = createRoute({ getParentRoute: () => member, path: '/account', component: AccountPage });

const routeTree = root.addChildren([
  home,
  signIn,
  signUp,
  school,
  member.addChildren([matches, match, listings, listing, post, edit, inbox, account]),
]);

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({ routeTree, context: { queryClient }, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
