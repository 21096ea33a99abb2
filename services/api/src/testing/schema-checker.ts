import { isCountryCode } from '@jejaring/contracts/codes/country';
import { isLanguageTag } from '@jejaring/contracts/codes/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Turns a JSON Schema 2020-12, as OpenAPI 3.1 has it, into a function that says what is wrong with a value. */
export function schemaChecker(): (schema: object) => (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, keywords: ['example'] });
  addFormats.default(ajv, ['date', 'date-time', 'email', 'uuid']);
  ajv.addFormat('bcp47', isLanguageTag);
  ajv.addFormat('country', isCountryCode);
  return (schema) => {
    const validate = ajv.compile(schema);
    return (value) => {
      validate(value);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    };
  };
}
