import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { reactAriaText } from './build/react-aria-text.ts';

/** A running server for `vite dev` to talk to: its address, or the port of one on this machine. */
const server = process.env.VITE_API ?? `http://localhost:${process.env.PORT ?? 4000}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), reactAriaText()],
  build: {
    // The content security policy forbids inline resources, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Contracts hold tables beside schemas. The browser reads the tables; schemas nobody reads here are dropped.
    },
  },
  server: {
    proxy: {
      '/v1': { target: server, ws: true },
      '/healthz': { target: server },
    },
  },
});
