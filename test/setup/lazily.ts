/** Something that is opened when it is first asked for, once. */
export interface Lazy<T> {
  get(): Promise<T>;
  /** What was opened, without opening it: undefined if nobody asked or if it failed. */
  opened(): Promise<T | undefined>;
}

/** Wraps `open` so that any number of callers get the one thing that the first of them had opened. */
export function lazily<T>(open: () => Promise<T>): Lazy<T> {
  let opening: Promise<T> | undefined;
  return {
    get: () => (opening ??= open()),
    opened: async () => opening?.catch(() => undefined),
  };
}
