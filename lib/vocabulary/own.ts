// Reads a record by a key that may come from anywhere: what every object inherits is no entry.

/** The entry of this key, or null. */
export const own = <T>(rows: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(rows, key) ? (rows[key] ?? null) : null
