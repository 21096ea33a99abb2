/** Whether `places` can take what comes, as a condition that is true where they cannot. */
const unsuited = (places: string, hostLeast: string, comingLeast: string, comingMost: string) =>
  `coalesce(${places} < greatest(${hostLeast}, ${comingLeast}), false)
    or coalesce(${comingMost} < greatest(${hostLeast}, ${comingLeast}), false)`;

/** True where the hosting leg of `h` cannot serve the group of `t`. */
export const noRoom = (h: string, t: string) => `(${h}.host_gone or ${t}.send_gone
  or ${unsuited(`${h}.host_places`, `${h}.host_least`, `${t}.send_least`, `${t}.send_most`)}
  or ${t}.send_with_most is not null and (${unsuited(
    `${h}.host_with_places`,
    `${h}.host_with_least`,
    `${t}.send_with_least`,
    `${t}.send_with_most`,
  )}))`;

/** True where a number is missing. Both percents are 0 then. */
export const groupOpen = (h: string, t: string) => `(${h}.host_places is null or ${t}.send_most is null)`;

export const groupForHost = (h: string, t: string) => `case
  when ${groupOpen(h, t)} then 0
  when ${h}.host_split then 100
  else 50 + 50 * least(${t}.send_most, ${h}.host_places) / ${h}.host_places
end`;

export const groupForSender = (h: string, t: string) => `case
  when ${groupOpen(h, t)} then 0
  else 100 * least(${t}.send_most, ${h}.host_places) / ${t}.send_most
end`;
