import type { FastifyInstance } from 'fastify';

/**
 * Reads JSON bodies. None at all, also under a content type of JSON as many clients send it, is an absent body: fine
 * where every field is optional, and a fault of validation elsewhere. Keys that would reach a prototype are refused.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
