import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = fileURLToPath(new URL('../src/text/react-aria/', import.meta.url));
const dictionary = /[\\/](?:react-aria|react-stately|react-aria-components)[\\/]dist[\\/].*intlStrings\.mjs$/;

/**
 * React Aria speaks to screen readers in 34 languages, of which Indonesian is none, and bundles all of them. This keeps
 * English and adds our Indonesian from `src/text/react-aria/<group>.ts`. A dictionary that no longer looks as expected
 * fails the build, rather than silently leaving a screen reader with English.
 */
export function reactAriaText(): Plugin {
  return {
    name: 'jejaring:react-aria-text',
    enforce: 'pre',
    transform(code, id) {
      if (!dictionary.test(id)) return null;
      const english = code.match(/"([./a-z]*\/intl\/(?:([a-z]+)\/)?)en-US\.mjs"/);
      if (!english) throw new Error(`No English dictionary in ${basename(dirname(id))}/intlStrings.mjs`);
      const indonesian = join(ours, `${english[2] ?? 'components'}.ts`);
      const spoken = existsSync(indonesian) ? { id: indonesian } : null;
      return [
        `import en from '${english[1]}en-US.mjs';`,
        spoken && `import id from ${JSON.stringify(spoken.id)};`,
        `export default { 'en-US': en${spoken ? ", 'id-ID': id" : ''} };`,
      ]
        .filter(Boolean)
        .join('\n');
    },
  };
}
