import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path below the repository's root.
 *
 * @param {...string} parts
 */
export function inRepository(...parts) {
  return join(repository, ...parts);
}
