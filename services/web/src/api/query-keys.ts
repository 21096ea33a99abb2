/** Under which keys answers are kept, so that whatever changes a thing can name all that shows it. */
export const listingKeys = {
  lists: ['listings', 'lists'] as const,
  one: (id: string) => ['listings', 'one', id] as const,
};

export const matchKeys = {
  lists: ['matches', 'lists'] as const,
  one: (id: string) => ['matches', 'one', id] as const,
};
