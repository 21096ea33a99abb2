import { isCountryCode } from '@jejaring/contracts/codes/country';
import { isLanguageTag } from '@jejaring/contracts/codes/language';
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify';
import { isCanonicalUuid, isDay } from './formats.ts';
import { unstorableTexts } from './unstorable-texts.ts';

type Validator = ReturnType<FastifySchemaCompiler<object>>;

/** More faults than this help nobody and make a small bad request cost a large answer. */
const MOST_FAULTS = 50;
/**
 * The fullest sound body has some 1200 values. One with more than this is told its first fault only: looking for all
 * of them compares every entry of a list with every other, which takes a minute for a megabyte.
 */
const MOST_VALUES = 2000;

function makeAjv(options: Options): Ajv {
  const ajv = new Ajv({ removeAdditional: false, useDefaults: true, strict: false, ...options });
  addFormats.default(ajv, ['date-time', 'email']);
  ajv.addFormat('bcp47', isLanguageTag);
  ajv.addFormat('country', isCountryCode);
  ajv.addFormat('date', isDay);
  ajv.addFormat('uuid', isCanonicalUuid);
  return ajv;
}

/**
 * Bodies are taken as they are: a number in quotes or a field nobody knows is a fault, not a thing to mend in silence.
 * Query strings and path parameters are text by nature, so their numbers and booleans are read from it. The faults of
 * a body are reported at once, unless there is too much of it.
 */
export function useStrictValidation(app: FastifyInstance): void {
  const [strictFirst, strictEvery] = [
    makeAjv({ coerceTypes: false }),
    makeAjv({ coerceTypes: false, allErrors: true }),
  ];
  const fromText = makeAjv({ coerceTypes: 'array', allErrors: true });
  const compile: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
    if (httpPart === 'body') return findingFaults(strictFirst.compile(schema), strictEvery.compile(schema));
    const check = fromText.compile(schema);
    return findingFaults(check, check);
  };
  app.setValidatorCompiler(compile);
}

/** `first` stops at the first fault; `every` finds all. */
function findingFaults(first: ValidateFunction, every: ValidateFunction): Validator {
  const faultsOf = (data: unknown): ErrorObject[] => {
    if (first(data)) return unstorableTexts(data);
    if (hasMoreValuesThan(MOST_VALUES, data)) return first.errors ?? [];
    every(data);
    return (every.errors ?? []).slice(0, MOST_FAULTS);
  };
  const validate: Validator = (data: unknown) => {
    const faults = faultsOf(data);
    validate.errors = faults;
    return faults.length === 0;
  };
  return validate;
}

/** Without recursion, as a hostile body is nested as deeply as it likes. */
function hasMoreValuesThan(limit: number, data: unknown): boolean {
  const waiting = [data];
  for (let count = 1; waiting.length > 0; count += 1) {
    if (count + waiting.length > limit) return true;
    const value = waiting.pop();
    const inside: unknown[] = value && typeof value === 'object' ? Object.values(value) : [];
    if (inside.length > limit) return true;
    waiting.push(...inside);
  }
  return false;
}
