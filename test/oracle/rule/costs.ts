const ITEMS = ['travel', 'lodging', 'meals', 'programme', 'insurance'];
const HOSTING_SCHOOL = 1;
const GRANT = 4;

/**
 * One row: `worst` is -1 where each side leaves an item to the other; `open` where no item is named by both; and what the
 * costs are worth to the host and the sender, null where that side named nothing.
 */
export const costs = (h: string, t: string) => `
  select worst, worst is null and (host_named > 0 or send_named > 0) as open,
    points / nullif(host_named, 0) as for_host, points / nullif(send_named, 0) as for_sender
  from (
    select least(${ITEMS.join(', ')}) as worst,
      ${ITEMS.map((item) => `coalesce(${item}, 0)`).join(' + ')} as points,
      num_nonnulls(${named(h)}) as host_named, num_nonnulls(${named(t)}) as send_named
    from (select ${ITEMS.map((item) => `${agreement(h, t, item)} as ${item}`).join(',\n      ')} offset 0) items
    offset 0
  ) sums`;

/** Where nobody travels there is only a programme to pay for. */
const payer = (x: string, item: string) =>
  item === 'programme' ? `${x}.pays_${item}` : `case when pair.meets then ${x}.pays_${item} end`;

const named = (x: string) => ITEMS.map((item) => payer(x, item)).join(', ');

/** Null where not both name it, -1 where each side leaves it to the other, else in whole percent. */
function agreement(h: string, t: string, item: string): string {
  const [host, sender] = [`${h}.pays_${item}`, `${t}.pays_${item}`];
  return `case
        when ${item === 'programme' ? '' : 'not pair.meets or '}${host} is null or ${sender} is null then null
        when ${host} = ${sender} then 100
        when ${host} = ${HOSTING_SCHOOL} then 80
        when ${sender} = ${HOSTING_SCHOOL} and ${host} < ${GRANT} then -1
        else 70
      end`;
}
