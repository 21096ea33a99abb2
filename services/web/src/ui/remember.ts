const PREFIX = 'jejaring.';

/** What this device remembers under a name. A browser that forbids storage remembers nothing, and all still works. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Full or forbidden: it is a convenience, not a record.
  }
}
