import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';

/** The settings of a separately deployed matcher. Throws, naming what is missing. */
export function readConfig(env = process.env) {
  if (!env.DATABASE_URL) throw new Error('missing settings: DATABASE_URL');
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL || undefined,
    logLevel: env.LOG_LEVEL || 'info',
    kinds: readKinds(env.MATCHER_KINDS),
  };
}

/** `student_exchange,virtual_project`: the kinds that this matcher serves, whose listings it holds; all where it is not said. */
function readKinds(text: string | undefined): readonly ListingKind[] {
  if (!text) return LISTING_KINDS;
  return text.split(',').map((name) => {
    const kind = LISTING_KINDS.find((each) => each === name.trim());
    if (!kind)
      throw new Error(`MATCHER_KINDS: no such kind: ${name} (there are: ${LISTING_KINDS.join(', ')})`);
    return kind;
  });
}
