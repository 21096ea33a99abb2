import type { Item } from './items.ts';
import { type Part, partAt, type ReadPart } from './parts.ts';

/** From one part to another, or one part alone, as said. */
export interface Span {
  from: Part;
  to: Part;
  /** Said after "not": days on which it cannot be. */
  except: boolean;
  /** Number of the clause, between semicolons. */
  clause: number;
  at: number[];
}

/** Finds every span in the order of the phrase. */
export function spansOf(items: readonly Item[]): Span[] {
  const spans: Span[] = [];
  let clause = 0;
  let except = false;
  let i = 0;
  while (i < items.length) {
    const { kind } = items[i]!;
    if (kind === 'clause') clause += 1;
    if (kind === 'clause' || kind === 'except') except = kind === 'except';
    const read = kind === 'clause' || kind === 'except' ? null : spanAt(items, i);
    if (!read) {
      i += 1;
      continue;
    }
    for (const { from, to } of read.spans) {
      const months = { from: { ...to, ...from }.month, to: { ...from, ...to }.month };
      spans.push({
        from: inMonth(from, months.from),
        to: inMonth(to, months.to),
        except,
        clause,
        at: read.at,
      });
    }
    i = read.next;
  }
  return spans;
}

/** "9-16 March": the month is said of both days, though it stands by one of them. */
const inMonth = (part: Part, month: number | undefined): Part =>
  month === undefined ? part : { ...part, month };

interface ReadSpans {
  spans: { from: Part; to: Part }[];
  next: number;
  at: number[];
}

function spanAt(items: readonly Item[], i: number): ReadSpans | null {
  const between = items[i]?.kind === 'between';
  const first = partAt(items, between ? i + 1 : i);
  if (!first) return null;
  const lead = between ? [i] : [];
  const second = closing(items, first, between);
  if (second) {
    return {
      spans: [{ from: first.part, to: second.part }],
      next: second.next,
      at: [...lead, ...first.at, ...second.at],
    };
  }
  return dayList(items, first) ?? alone(items, first, i);
}

/** "18+21 Apr" and "March 14th and 15th": single days that share a month. */
function dayList(items: readonly Item[], first: ReadPart): ReadSpans | null {
  const parts = [first];
  for (;;) {
    const last = parts.at(-1)!;
    if (items[last.next]?.kind !== 'both') break;
    const another = partAt(items, last.next + 1);
    if (!another || another.part.day === undefined || closing(items, another, false)) break;
    const named = parts.some(({ part }) => part.month !== undefined);
    const bare = another.part.month === undefined;
    if (named && !(bare && first.part.monthFirst && items[another.next]?.kind !== 'word')) break;
    parts.push({ ...another, at: [last.next, ...another.at] });
  }
  const named = parts.find(({ part }) => part.month !== undefined);
  if (parts.length === 1 || !named || first.part.day === undefined) return null;
  const { month, year } = {
    ...named.part,
    ...parts.map(({ part }) => part).findLast((part) => part.year !== undefined && part),
  };
  const shared = { month: month!, ...(year !== undefined && { year }) };
  return {
    spans: parts.map(({ part }) => ({ from: { ...part, ...shared }, to: { ...part, ...shared } })),
    next: parts.at(-1)!.next,
    at: parts.flatMap(({ at }) => at),
  };
}

/** The end of a range that begins with `first`; null where there is none. */
function closing(items: readonly Item[], first: ReadPart, between: boolean): ReadPart | null {
  let i = first.next;
  const skipped: number[] = [];
  while (items[i]?.kind === 'filler') skipped.push(i++);
  const back = wayBackAfter(items, i);
  if (back !== null) {
    while (i < back) skipped.push(i++);
  }
  const kind = items[i]?.kind;
  if (kind !== 'range' && kind !== 'back' && !(between && kind === 'both')) return null;
  skipped.push(i);
  i += 1;
  // "sampai dengan", "o" and the like between the connector and the end.
  while (items[i]?.kind === 'both' || items[i]?.kind === 'range') skipped.push(i++);
  const second = partAt(items, i);
  if (!second || !closes(first.part, second.part)) return null;
  if (kind === 'back' && (first.part.day === undefined || second.part.day === undefined)) return null;
  return { ...second, at: [...skipped, ...second.at] };
}

/** Place of a word for the way back in the same clause, with at most a time of day before it: "3.30 pm, depart". */
function wayBackAfter(items: readonly Item[], i: number): number | null {
  for (let k = i; k <= i + 4; k += 1) {
    const kind = items[k]?.kind;
    if (kind === 'back') return k;
    if (kind === undefined || kind === 'clause' || kind === 'month' || kind === 'range') return null;
  }
  return null;
}

/** True where two parts make a range: two days of which one names a month, two months, seasons or years. */
function closes(from: Part, to: Part): boolean {
  if (from.day !== undefined && to.day !== undefined)
    return from.month !== undefined || to.month !== undefined;
  if (from.day !== undefined || to.day !== undefined)
    return from.month !== undefined && to.month !== undefined;
  if (from.month !== undefined || to.month !== undefined)
    return from.month !== undefined && to.month !== undefined;
  if (from.season !== undefined || to.season !== undefined) return false;
  // "2023-2024" is a school year, which begins and ends differently everywhere.
  return to.year! - from.year! > 1;
}

/** A part by itself. A bare day is none, and a year is one only where nothing beside it makes it a "fiscal year 2023". */
function alone(items: readonly Item[], { part, next, at }: ReadPart, start: number): ReadSpans | null {
  const { day, month, season, doubtful } = part;
  if (doubtful || (day !== undefined && month === undefined)) return null;
  const onlyYear = month === undefined && season === undefined;
  if (onlyYear && !(standsApart(items[start - 1]) && standsApart(items[next]))) return null;
  return { spans: [{ from: part, to: part }], next, at };
}

const standsApart = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'clause' || item.kind === 'both';
