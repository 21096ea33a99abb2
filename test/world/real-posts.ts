import { existsSync, readFileSync } from 'node:fs';
import { isContinuousIntegration } from '../setup/config.ts';
import { describeNeeding } from '../setup/needs.ts';

/** The posts that `shares.ts` was counted in; not part of the repository. */
const FILE = new URL('../../../shared/data/real-listings.csv', import.meta.url);

/** What a school would post here, and not what somebody wrote about an exchange. */
const POSTS = ['partner_search', 'host_offer', 'host_family_call', 'participants_call'];

export type RealPost = Record<string, string>;

/** All rows of the collection by their columns, and those among them that are posts. */
interface RealPosts {
  rows: RealPost[];
  posts: RealPost[];
}

/**
 * A suite about the real posts; skipped, with its reason, where they are not there. Continuous integration takes a skip
 * for a failure and has only the repository, so that there the suite is left out.
 */
export function describeRealPosts(title: string, suite: (collection: RealPosts) => void): void {
  const isThere = existsSync(FILE);
  if (!isThere && isContinuousIntegration()) return;
  describeNeeding('realPosts', isThere, title, () =>
    suite(isThere ? readRealPosts() : { rows: [], posts: [] }),
  );
}

function readRealPosts(): RealPosts {
  const [header = [], ...records] = readCsv(readFileSync(FILE, 'utf8'));
  const rows = records.map((record) =>
    Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])),
  );
  return { rows, posts: rows.filter(({ post_type = '' }) => POSTS.includes(post_type)) };
}

/** Comma-separated values with quotes (RFC 4180). */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g)) {
    const cells = line[0].matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
    records.push(
      [...cells].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim()),
    );
  }
  return records;
}
