import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/**
 * Serves the built web app: its hashed assets for ever, and its page for every path that a browser opens and that is
 * not the API's. Without a build only the API is served, and that is logged.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${WEB}index.html`)) {
    app.log.warn('the web app is not built: serving the API alone');
    return;
  }
  await app.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/');
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/v1/');
    return isPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
