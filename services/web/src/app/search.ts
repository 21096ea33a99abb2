/** Reads one parameter of the address bar that must be one of a few words; anything else counts as absent. */
export function oneOf<Name extends string, const Value extends string>(
  search: Record<string, unknown>,
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: Value } {
  const value = values.find((each) => each === search[name]);
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}

/** Reads one parameter of the address bar as text; numbers too, as the router reads `q=2027` as one. */
export function text<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { [Key in Name]?: string } {
  const value = search[name];
  const given = (typeof value === 'string' || typeof value === 'number') && value !== '';
  return (given ? { [name]: String(value) } : {}) as { [Key in Name]?: string };
}
