import { code, type FileFinding, flag, list, object, text, word } from '../shapes/index.ts';
import { inspectRebase } from './inspect-rebase.ts';
import { inspectReporting } from './inspect-reporting.ts';
import type { ElementDictionary } from './model.ts';
import { reporting } from './reporting-shape.ts';

export type ParsedElements =
  | { ok: true; dictionary: ElementDictionary; codes: ReadonlySet<string> }
  | { ok: false; findings: FileFinding[] };

const elementCode = code(/^[a-z][a-z0-9_]{0,59}$/);

const element = object(
  {
    code: elementCode,
    name: text(300),
    unit: (value, path, found) => (value === null ? undefined : text(60)(value, path, found)),
    type: word('integer', 'decimal', 'percent', 'yes_no', 'one_of', 'text', 'rows'),
    scope: word('commune', 'province', 'hamlet', 'postal_point', 'wifi_point', 'smart_hamlet'),
    aggregation: word('sum', 'count', 'none'),
    source: text(500),
    certainty: word('full', 'excerpt', 'inferred', 'unknown'),
  },
  {
    rebase: object({ rule: word('sum', 'weighted_mean', 'any', 'all', 'same', 'none') }, { weight: elementCode }),
    computed: flag,
    subcriteria: list(text(40), 1, 20),
    note: text(1000),
    ...reporting,
  },
);

const dictionary = object(
  { code: code(/^[a-z][a-z0-9_]{0,59}$/), title: text(300), elements: list(element, 1, 5000) },
  { note: text(4000) },
);

/**
 * Reads a dictionary of elements from JSON of unknown origin: structure, unique codes, an aggregation that the type allows
 * (only numbers are added, only yes/no is counted, a percentage never goes together), and a rule of re-basing that fits.
 * Never throws.
 * @param known codes that other dictionaries define: a weight may be one of them
 */
export function parseElements(json: unknown, known: ReadonlySet<string> = new Set()): ParsedElements {
  const findings: FileFinding[] = [];
  dictionary(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const read = json as ElementDictionary;
  const codes = new Set<string>();
  for (const { code: name, type, aggregation } of read.elements) {
    if (codes.has(name)) findings.push({ path: name, code: 'code-twice', params: { code: name } });
    codes.add(name);
    const fits = aggregation === 'none' || (aggregation === 'sum' ? NUMBERS.has(type) : type === 'yes_no');
    if (!fits) findings.push({ path: name, code: 'aggregation-of-type', params: { type, aggregation } });
  }
  findings.push(...inspectRebase(read.elements, known));
  findings.push(...inspectReporting(read.elements));
  return findings.length > 0 ? { ok: false, findings } : { ok: true, dictionary: read, codes };
}

const NUMBERS = new Set(['integer', 'decimal']);
