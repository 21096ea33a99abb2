import { isCountryCode } from '@jejaring/contracts/codes/country';
import { isLanguageTag } from '@jejaring/contracts/codes/language';
import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify';

const OPTIONS: Options = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false, verbose: true };

function makeAjv(options: Options): Ajv {
  const ajv = new Ajv({ ...OPTIONS, ...options });
  addFormats.default(ajv, ['date', 'date-time', 'email', 'uuid']);
  ajv.addFormat('bcp47', isLanguageTag);
  ajv.addFormat('country', isCountryCode);
  return ajv;
}

/**
 * Bodies are taken as they are: a number in quotes or a field nobody knows is a fault, not a thing to mend in silence.
 * Query strings and path parameters are text by nature, so their numbers and booleans are read from it. Faults in a
 * body are all reported at once; its size is limited before it comes here.
 */
export function useStrictValidation(app: FastifyInstance): void {
  const strict = makeAjv({ coerceTypes: false });
  const fromText = makeAjv({ coerceTypes: 'array' });
  const compile: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
    (httpPart === 'body' ? strict : fromText).compile(schema);
  app.setValidatorCompiler(compile);
}
