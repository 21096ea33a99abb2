import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { reactAriaText } from './build/react-aria-text.ts';

/** A running server for `vite dev` to talk to: its address, or the port of one on this machine. */
const server = process.env.VITE_API ?? `http://localhost:${process.env.PORT ?? 4000}`;

/** Files of the named packages, as pnpm lays them out. */
const library = (names: string) => new RegExp(`node_modules[\\\\/]\\.pnpm[\\\\/](?:${names})@`);

export default defineConfig({
  plugins: [react(), tailwindcss(), reactAriaText(), precompress()],
  build: {
    // The content security policy forbids inline resources, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What changes with our code apart from what changes with a library, so that an update costs little.
        codeSplitting: {
          groups: [
            { name: 'react', test: library('react|react-dom|scheduler') },
            {
              name: 'libraries',
              test: library('@tanstack\\+[^@]+|use-intl|@formatjs\\+[^@]+|intl-messageformat'),
            },
          ],
        },
      },
      // Contracts hold tables beside schemas. The browser reads the tables; schemas nobody reads here are dropped.
      treeshake: { manualPureFunctions: ['Type'] },
    },
  },
  server: {
    proxy: {
      '/v1': { target: server, ws: true },
      '/healthz': { target: server },
    },
  },
});
