import type { SchoolFacts } from '@jejaring/contracts/listing/posting';

/** A place in a list: `target` stands in the list of `owner`. A pair that fits has two, one each way, of one rank. */
export interface Edge {
  owner: string;
  target: string;
  /** As {@link ../judge.ts rankPair} gives it. */
  rank: number;
}

/** How long lists are, and in how many lists of others a listing may be. */
export interface ListRules {
  best: number;
  /** Infinity: no cap. */
  cap: number;
}

/** The school of a listing that an edge names. */
export type SchoolOf = (listingId: string) => SchoolFacts['id'];

const compareIds = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * The one order of edges: the higher rank first; of equals the older target, then the older owner. Both sides' wishes
 * are this order, seen from where they stand: a list likes its targets by it, a target its owners. With wishes that agree
 * there is exactly one stable assignment.
 */
export const compareEdges = (x: Edge, y: Edge): number =>
  y.rank - x.rank || compareIds(x.target, y.target) || compareIds(x.owner, y.owner);

/** One text for an edge. */
export const edgeKey = ({ owner, target }: Pick<Edge, 'owner' | 'target'>): string => `${owner}>${target}`;
