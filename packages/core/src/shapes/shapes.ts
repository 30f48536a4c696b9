/** Why a form or dictionary file was refused. `path` is `sections[0].questions[3].checks[0].when`. */
export type FileFinding = {
  path: string;
  code: string;
  params: Record<string, string | number>;
  position?: { start: number; end: number };
};

/** Looks at an unknown value and adds what is wrong with it; never throws. */
export type Shape = (value: unknown, path: string, found: FileFinding[]) => void;

const say = (found: FileFinding[], path: string, code: string, params: FileFinding['params'] = {}) => {
  if (found.length < 200) found.push({ path, code, params });
};

/** Text of 1 to `max` characters. */
export function text(max: number): Shape {
  return (value, path, found) => {
    if (typeof value !== 'string') say(found, path, 'not-text');
    else if (value.trim() === '') say(found, path, 'empty');
    else if (value.length > max) say(found, path, 'too-long', { limit: max });
    else if (value !== value.normalize('NFC')) say(found, path, 'not-nfc');
  };
}

/** A code that expressions and keys can carry. */
export function code(pattern: RegExp): Shape {
  return (value, path, found) => {
    if (typeof value !== 'string' || value.length > 60 || !pattern.test(value)) say(found, path, 'bad-code');
    else if (RESERVED.has(value)) say(found, path, 'reserved-code', { code: value });
  };
}

const RESERVED = new Set(
  (
    'answers today context rows cel true false null in as break const continue else for function if import let loop ' +
    'namespace package return var void while int uint double string bool bytes list map type dyn timestamp duration ' +
    'constructor prototype'
  ).split(' '),
);

export const number: Shape = (value, path, found) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) say(found, path, 'not-a-number');
};

export function whole(min: number, max: number): Shape {
  return (value, path, found) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
      say(found, path, 'not-whole-in-range', { min, max });
  };
}

export const flag: Shape = (value, path, found) => {
  if (typeof value !== 'boolean') say(found, path, 'not-yes-or-no');
};

export function word(...allowed: string[]): Shape {
  return (value, path, found) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      say(found, path, 'unknown-word', { allowed: allowed.join(', ') });
  };
}

export function list(item: Shape, min: number, max: number): Shape {
  return (value, path, found) => {
    if (!Array.isArray(value)) return say(found, path, 'not-a-list');
    if (value.length < min || value.length > max) return say(found, path, 'list-length', { min, max });
    value.forEach((entry, index) => {
      item(entry, `${path}[${index}]`, found);
    });
  };
}

/** An object with exactly these keys; those of `optional` may be absent. */
export function object(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, path, found) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return say(found, path, 'not-an-object');
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(value, key)) say(found, at(key), 'absent');
    }
    for (const [key, entry] of Object.entries(value)) {
      const shape = shapeOf(required, key) ?? shapeOf(optional, key);
      if (shape) shape(entry, at(key), found);
      else say(found, at(key.slice(0, 60)), 'unknown-key');
    }
  };
}

const shapeOf = (shapes: Record<string, Shape>, key: string) => (Object.hasOwn(shapes, key) ? shapes[key] : undefined);

/** Either shape; what is wrong is said in the words of the one that fits the value's kind. */
export function flagOr(other: Shape): Shape {
  return (value, path, found) => (typeof value === 'boolean' ? flag : other)(value, path, found);
}

/** An object whose `key` names which of the shapes it has: `{ kind: 'share', … }`. The shapes name all keys but `key`. */
export function byWord(
  key: string,
  shapes: Readonly<Record<string, [Record<string, Shape>, Record<string, Shape>?]>>,
): Shape {
  return (value, path, found) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return say(found, path, 'not-an-object');
    const named = (value as Record<string, unknown>)[key];
    const known = typeof named === 'string' && Object.hasOwn(shapes, named) ? shapes[named] : undefined;
    if (known === undefined) return word(...Object.keys(shapes))(named, path === '' ? key : `${path}.${key}`, found);
    const [required, optional = {}] = known;
    object({ [key]: text(60), ...required }, optional)(value, path, found);
  };
}
