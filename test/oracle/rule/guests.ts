/** Codes of `own_arrangement` and `internet` as bits. */
const OWN_ARRANGEMENT = 1 << 6;
const INTERNET = 1 << 6;

/** What lodging is worth to the sender `t`: null where it does not count, -1 where nothing offered is accepted. */
export const lodging = (h: string, t: string) => `case
  when not pair.meets or ${t}.lodging = 0 then null
  when ${t}.lodging & ${OWN_ARRANGEMENT} <> 0 then 100
  when ${h}.lodging = 0 then 0
  when ${h}.lodging & ${t}.lodging <> 0 then 100
  else -1
end`;

export const lodgingOpen = (h: string, t: string) =>
  `(pair.meets and (${h}.lodging <> 0) <> (${t}.lodging <> 0) and ${t}.lodging & ${OWN_ARRANGEMENT} = 0)`;

/** Needs of the guests that matter: online only a connection. */
const needed = (t: string) => `${t}.needed & case when pair.meets then ~ 0 else ${INTERNET} end`;

/** What the host's facilities are worth to the sender `t`: null where it needs none, 0 where one is not mentioned. */
export const facilities = (h: string, t: string) => `case
  when ${needed(t)} = 0 then null
  when ${needed(t)} & ${h}.unavailable <> 0 then -1
  when ${needed(t)} & ~ ${h}.available = 0 then 100
  else 0
end`;

export const facilitiesOpen = (h: string, t: string) => `(${needed(t)} & ~ ${h}.available <> 0)`;
