/**
 * What one side demands of the other's school, `who` of `other`: null where it demands nothing, 0 where the answer is not
 * known, -1 where it is no.
 */
export const countries = (who: 's' | 'c', other: 's' | 'c') => `case
  when ${who}.wanted is null and ${who}.excluded is null then null
  when ${other}.country is null then 0
  when ${other}.country = any(${who}.excluded) then -1
  when ${who}.wanted is null then null
  when ${other}.country = any(${who}.wanted) then 100
  else -1
end`;

export const networks = (who: 's' | 'c', other: 's' | 'c') => `case
  when ${who}.networks_required = 0 then null
  when ${other}.networks is null then 0
  when ${other}.networks & ${who}.networks_required <> 0 then 100
  else -1
end`;

export const safeguarding = (who: 's' | 'c', other: 's' | 'c') => `case
  when ${who}.safe_required is null then null
  when ${other}.safe_shown is null then 0
  when ${other}.safe_shown >= ${who}.safe_required then 100
  else -1
end`;

/** What `who` gets out of the mode: 0 where the other has not said, -1 where the two exclude each other. */
export const mode = (who: 's' | 'c') => `case
  when ${who}.mode_meant is null then null
  when s.mode_meant = c.mode_meant then 100
  when s.mode_meant + c.mode_meant = 3 then -1
  when s.mode_meant + c.mode_meant > 3 then 50
  else 0
end`;
