import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Describes the operations in OpenAPI 3.1, from the very schemas that validate them. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Jejaring',
        version: '1',
        description: 'Schools post exchange offers and needs; the platform pairs them and says why.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'jejaring.session_token' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const open = route.config?.access === 'anyone';
      return { schema: { ...schema, ...(open ? {} : { security: [{ session: [] }, { bearer: [] }] }) }, url };
    },
  });
  app.get('/v1/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}
