// Words of an address, read with care: a mistyped address shows the usual page and not an error.

/** A word that has a shape; undefined when it has not. */
export function wordOf(said: unknown, shape: RegExp): string | undefined {
  return typeof said === 'string' && shape.test(said) ? said : undefined;
}

/** The same of free text: the router reads «2023» as a number. */
export function textOf(said: unknown, shape: RegExp): string | undefined {
  return said === undefined ? undefined : wordOf(String(said), shape);
}

export function oneOf<T extends string>(options: readonly T[], said: unknown): T | undefined {
  return options.find((option) => option === said);
}

/** Where a page of a list begins; the first page has none. */
export function offsetOf(said: unknown): number | undefined {
  const offset = Number(said);
  return Number.isInteger(offset) && offset > 0 ? offset : undefined;
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Keeps what is known and leaves the rest. */
export function known<T extends object>(found: T): Known<T> {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Known<T>;
}
