import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { DECLINE_REASONS } from '@jejaring/contracts/match/decline-reasons';
import { postListing, recordEvents, schools, transact } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import type { OpenApi } from '../../setup/api.ts';
import type { Visitor } from '../../setup/visitor.ts';
import { editOf } from '../../world/edit-of.ts';
import type { Random } from '../../world/random.ts';
import { worldOf } from '../../world/world.ts';

/** A school with somebody who acts for it, and what it has posted so far. */
interface Person {
  visitor: Visitor;
  toPost: Posting[];
  posted: { id: string; version: number; posting: Posting }[];
}

export interface People {
  /** One deed of anybody, as `random` draws it; returns the status of the answer, 0 where nothing was asked. */
  act(random: Random): Promise<number>;
  /** Posts that are still to come. */
  left(): number;
}

/** The schools of a small dense world, in which few are sought by many, each with a member; nothing is posted yet. */
export async function gatherPeople(api: OpenApi, seed: number, count: number): Promise<People> {
  const today = dayNumber(dayOfInstant(api.now()));
  const world = [...worldOf({ seed, today, listings: count, mix: 'skewed' })];
  const bySchool = Map.groupBy(
    world.filter(({ content }) => content.kind === 'student_exchange'),
    ({ school }) => school.id,
  );
  const people: Person[] = [];
  for (const toPost of bySchool.values()) {
    const { country, networks, safeguarding } = toPost[0]!.school;
    const visitor = await api.member({ name: `School ${people.length}`, country });
    const facts = { networks: [...networks], safeguarding: safeguarding ?? null };
    await api.db.update(schools).set(facts).where(eq(schools.id, visitor.me!.membership!.school.id));
    people.push({ visitor, toPost, posted: [] });
  }
  return {
    left: () => people.reduce((sum, { toPost }) => sum + toPost.length, 0),
    act(random) {
      if (random.percent(20)) return importSome(api, people, random);
      const deed = DEEDS[random.below(DEEDS.length)]!;
      return deed(random.pick(people), random, api);
    },
  };
}

/** Posts of several schools in one transaction, as an import does. */
async function importSome({ db, now }: OpenApi, people: readonly Person[], random: Random): Promise<number> {
  const some = Array.from({ length: 12 }, () => random.pick(people)).flatMap((person) => {
    const posting = person.toPost.pop();
    return posting ? [{ person, posting }] : [];
  });
  const ids = await transact(db, async (tx) => {
    const posted = [];
    for (const { person, posting } of some) {
      const schoolId = person.visitor.me!.membership!.school.id;
      posted.push(await postListing(tx, { schoolId, content: posting.content, state: 'published' }, now()));
    }
    await recordEvents(
      tx,
      posted.flatMap(({ happenings }) => happenings),
      now(),
    );
    return posted.map(({ id }) => id);
  });
  some.forEach(({ person, posting }, at) => void person.posted.push({ id: ids[at]!, version: 1, posting }));
  return some.length > 0 ? 201 : 0;
}

type Deed = (person: Person, random: Random, api: OpenApi) => Promise<number>;

const post: Deed = async ({ visitor, toPost, posted }) => {
  const posting = toPost.pop();
  if (!posting) return 0;
  const draft = await visitor.ask<ListingView>('POST', '/v1/listings', posting.content);
  if (draft.status !== 201) return draft.status;
  const { status, body } = await visitor.ask<ListingView>('POST', `/v1/listings/${draft.body.id}/publish`);
  if (status === 200) posted.push({ id: body.id, version: body.version, posting });
  return status;
};

const edit: Deed = async ({ visitor, posted }, random) => {
  if (posted.length === 0) return 0;
  const own = random.pick(posted);
  const posting = editOf(own.posting, random);
  const { kind: _kind, ...content } = posting.content;
  const changes = { version: own.version, ...content };
  const { status, body } = await visitor.ask<ListingView>('PATCH', `/v1/listings/${own.id}`, changes);
  if (status === 200) Object.assign(own, { version: body.version, posting });
  else if (status === 409)
    own.version = (await visitor.call<ListingView>('GET', `/v1/listings/${own.id}`)).version;
  return status;
};

const move =
  (action: 'pause' | 'resume' | 'withdraw'): Deed =>
  async ({ visitor, posted }, random) => {
    if (posted.length === 0) return 0;
    const own = random.pick(posted);
    const { status, body } = await visitor.ask<ListingView>('POST', `/v1/listings/${own.id}/${action}`);
    if (status === 200) own.version = body.version;
    return status;
  };

const answer =
  (action: 'accept' | 'decline'): Deed =>
  async ({ visitor }, random) => {
    const { items } = await visitor.call<{
      items: { id: string; groupNeeded: boolean; actions: string[] }[];
    }>('GET', '/v1/matches?state=open&limit=8');
    const open = items.filter(({ actions }) => actions.includes(action));
    if (open.length === 0) return 0;
    const { id, groupNeeded } = random.pick(open);
    const body =
      action === 'decline'
        ? { reason: random.pick(DECLINE_REASONS) }
        : groupNeeded
          ? { group: { pupils: random.between(1, 12) } }
          : {};
    return (await visitor.ask('POST', `/v1/matches/${id}/${action}`, body)).status;
  };

/** A school turns out to belong to another network, by which every listing of it is judged. */
const joinOrLeave: Deed = async ({ visitor }, random, { db }) => {
  const networks = random.percent(50) ? [] : (['acamis'] as const);
  await db
    .update(schools)
    .set({ networks: [...networks] })
    .where(eq(schools.id, visitor.me!.membership!.school.id));
  return 200;
};

const DEEDS: readonly Deed[] = [
  ...Array<Deed>(4).fill(post),
  ...Array<Deed>(5).fill(edit),
  move('pause'),
  move('resume'),
  move('withdraw'),
  ...Array<Deed>(2).fill(answer('decline')),
  ...Array<Deed>(3).fill(answer('accept')),
  joinOrLeave,
];
