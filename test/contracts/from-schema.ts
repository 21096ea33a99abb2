import { dayOf } from '@jejaring/contracts/codes/day';
import fc, { type Arbitrary } from 'fast-check';
import type { JsonSchema } from './described-api.ts';

/** Makes arbitraries of what a schema describes. `ids`: the ids that exist, so that not every one is unknown. */
export function fromSchema(schema: JsonSchema, ids: readonly string[]): Arbitrary<unknown> {
  const { type, enum: values, properties, required = [], items } = schema;
  if (values) return fc.constantFrom(...values);
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => fromSchema({ ...schema, type: one }, ids)));
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (type === 'string') return textOf(schema, ids);
  if (type === 'array') {
    const length = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) };
    return schema.uniqueItems
      ? fc.uniqueArray(fromSchema(items!, ids), length)
      : fc.array(fromSchema(items!, ids), length);
  }
  const fields = Object.entries(properties ?? {}).map(
    ([name, inner]) => [name, fromSchema(inner, ids)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] });
}

function numberOf({ type, minimum = -1000, maximum = 1000 }: JsonSchema): Arbitrary<number> {
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 30) });
  return fc.oneof(
    { weight: 4, arbitrary: near },
    { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
  );
}

/** Mostly soon, so that windows meet; now and then at the ends of what is a day. */
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 20_700, max: 21_000 }).map(dayOf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1900-01-01', '2199-12-31', '9999-12-31', '0001-01-01', '2027-02-30'),
  },
);

function textOf(
  { format, pattern, minLength = 0, maxLength = 200 }: JsonSchema,
  ids: readonly string[],
): Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  if (format === 'uuid')
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
  if (format === 'date') return day;
  // Everyday addresses mostly: many of the odd ones that RFC 5322 allows are rightly refused.
  if (format === 'email')
    return fc.oneof(
      { weight: 3, arbitrary: fc.uuid().map((id) => `${id}@school.example`) },
      { weight: 1, arbitrary: fc.emailAddress() },
    );
  if (format === 'bcp47') return fc.constantFrom('en', 'id', 'zh-Hans', 'en-GB', 'ar');
  if (format === 'country') return fc.constantFrom('ID', 'MY', 'AU', 'JP');
  const bounds = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) };
  return fc.oneof(fc.string(bounds), fc.string({ ...bounds, unit: 'grapheme' }));
}

/** An object with keys that mean something to JavaScript, as JSON can bring them. */
const withPrototypeKeys: unknown = JSON.parse(
  '{"__proto__":{"admin":true},"constructor":{"prototype":{}},"toString":1}',
);
const tower = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);

/** Values that no schema of ours wants, or hardly. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\uffff',
    '\u202e',
    '%',
    "'; drop table users; --",
  ),
  fc.constantFrom<unknown>(
    0,
    -0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    Number.MIN_VALUE,
    '1',
    'true',
    true,
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(20_000),
    tower(2000),
    withPrototypeKeys,
    Array.from({ length: 3000 }, (_, n) => n),
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 4 }),
);

/** The value with one place in it, found by `steps`, replaced or given a key that nobody knows. */
export function tampered(value: unknown, steps: readonly number[], bad: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return bad;
  if (Array.isArray(value)) {
    if (value.length === 0) return [bad];
    return value.map((item, index) => (index === step % value.length ? tampered(item, rest, bad) : item));
  }
  const names = Object.keys(value);
  const name = names[step % (names.length + 1)];
  if (name === undefined) return { ...value, [rest.length % 2 ? 'unknown' : '__proto__x']: bad };
  return { ...value, [name]: tampered((value as Record<string, unknown>)[name], rest, bad) };
}
