import type { FastifyInstance } from 'fastify';
import type { ApiDeps } from './deps.ts';
import { guardAccess } from './edge/access.ts';
import type { Api } from './edge/api-instance.ts';
import { readJsonBodies } from './edge/json-bodies.ts';
import { describeApi } from './edge/openapi.ts';
import { answerWithProblems } from './edge/problems.ts';
import { useStrictValidation } from './edge/validation.ts';
import { getHealth, type HealthCheck } from './health/get-health.ts';
import { markInboxSeen } from './inbox/mark-inbox-seen.ts';
import { readInbox } from './inbox/read-inbox.ts';
import { changeState } from './listings/change-state.ts';
import { createListing } from './listings/create-listing.ts';
import { editListing } from './listings/edit-listing.ts';
import { getListing } from './listings/get-listing.ts';
import { listListings } from './listings/list-listings.ts';
import { previewListing } from './listings/preview-listing.ts';
import { acceptMatch } from './matches/accept-match.ts';
import { declineMatch } from './matches/decline-match.ts';
import { getMatch } from './matches/get-match.ts';
import { listMatches, listMatchesOfListing } from './matches/list-matches.ts';
import { getMe } from './members/get-me.ts';
import { signUp } from './members/sign-up.ts';
import { getSchool } from './schools/get-school.ts';
import { registerSchool } from './schools/register-school.ts';
import { searchSchoolDirectory } from './schools/search-directory.ts';
import { signIn } from './sessions/sign-in.ts';
import { signOut } from './sessions/sign-out.ts';

/** Every operation of the API, in the order of the documentation. Adding one here is all it takes. */
const OPERATIONS = [
  signUp,
  signIn,
  signOut,
  getMe,
  registerSchool,
  getSchool,
  searchSchoolDirectory,
  createListing,
  listListings,
  getListing,
  editListing,
  changeState,
  previewListing,
  listMatchesOfListing,
  listMatches,
  getMatch,
  acceptMatch,
  declineMatch,
  readInbox,
  markInboxSeen,
] as const;

/** The HTTP API as a Fastify plugin. `health` adds checks of the services that run in the same process. */
export async function apiPlugin(
  app: FastifyInstance,
  { health = {}, ...deps }: ApiDeps & { health?: Record<string, HealthCheck> },
): Promise<void> {
  readJsonBodies(app);
  useStrictValidation(app);
  answerWithProblems(app);
  // Bodies are JSON; Fastify by itself would also take plain text.
  app.removeContentTypeParser('text/plain');
  guardAccess(app, deps);
  await describeApi(app);
  const api = app as Api;
  for (const operation of OPERATIONS) operation(api, deps);
  getHealth(api, deps, health);
}
