/**
 * An error fit for the log: a failed query's message and its cause repeat the values that were to be written, which
 * are people's words and addresses; what is left says which query failed, and how, and where.
 */
export function withoutValues(error: Error): object {
  if (!('query' in error && 'params' in error)) return error;
  const {
    name,
    code,
    table_name: table,
    constraint_name: constraint,
  } = (error.cause ?? {}) as Record<string, unknown>;
  const stack = error.stack?.replace(error.message, '');
  return {
    type: error.name,
    message: 'failed query',
    query: error.query,
    stack,
    cause: { name, code, table, constraint },
  };
}
