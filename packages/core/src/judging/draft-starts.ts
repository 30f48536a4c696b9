import { codeOfVersion } from './parse-ruleset.ts';
import type { Overlay, Requirement, Ruleset } from './ruleset.ts';

// What a new draft begins with. A draft is an ordinary ruleset that may still be wrong.

/** Nothing but its name: the specialist fills the rest. `scope` is the path of the unit whose own ruleset it is. */
export function emptyRuleset(start: Pick<Ruleset, 'code' | 'name' | 'kind' | 'scope'>): Ruleset {
  const { code, name, kind, scope } = start;
  return {
    code,
    series: code,
    version: 1,
    kind,
    scope,
    name,
    standard: kind === 'index' ? 'dti' : 'ntm',
    legalBasis: [],
    validFrom: null,
    validTo: null,
    combine: { kind: 'all' },
    requires: [],
    criteria: [],
    ...(kind === 'index' ? { scale: { max: 100, caps: {}, decimals: 2, grades: [] } } : {}),
    examples: [],
  };
}

/** The next version of its own series, valid from the end of the one before; law that others made becomes a series of one's own. */
export function nextVersionOf(ruleset: Ruleset, scope: string, published: readonly Ruleset[]): Ruleset {
  const series = scope === ruleset.scope ? ruleset.series : ownSeries(ruleset.series, scope);
  const known = published.filter((one) => one.series === series);
  const version = Math.max(0, ...known.map((one) => one.version)) + 1;
  const code = codeOfVersion(series, version);
  const next = { ...ruleset, code, series, version, scope };
  if (known.length === 0) return next;
  return { ...next, validFrom: ruleset.validTo, validTo: null };
}

/** Names and places only: every rule is still to be written, every paper to be read again. */
export function frameOf(ruleset: Ruleset): Ruleset {
  const bare = ({ code, name, max, informational, sources }: Requirement): Requirement => ({
    code,
    name,
    rule: { kind: 'open' },
    normative: true,
    informational,
    evidence: [],
    sources,
    certainty: 'unknown',
    ...(max === undefined ? {} : { max }),
  });
  const criteria = ruleset.criteria.map((criterion) => ({
    ...criterion,
    subcriteria: criterion.subcriteria.map((sub) => ({ ...sub, requirements: sub.requirements.map(bare) })),
  }));
  return { ...ruleset, criteria, examples: [] };
}

export function emptyOverlay(start: Pick<Overlay, 'code' | 'name' | 'scope'>): Overlay {
  const { code, name, scope } = start;
  return { code, name, illustrative: false, legalBasis: null, validFrom: null, validTo: null, scope, rulesets: {} };
}

/** The next text over the same rulesets: `x`, `x.v2`, `x.v3` …, for the units of `scope`. */
export function nextOverlayOf(overlay: Overlay, scope: string, codes: readonly string[]): Overlay {
  const base = overlay.code.replace(/\.v\d+$/, '');
  const series = scope === overlay.scope ? base : ownSeries(base, scope);
  let version = 1;
  while (codes.includes(codeOfVersion(series, version))) version += 1;
  return { ...overlay, code: codeOfVersion(series, version), scope, validFrom: overlay.validTo, validTo: null };
}

function ownSeries(series: string, scope: string): string {
  return `${series}-${scope.split('/').slice(1).join('-') || 'vn'}`.slice(0, 70);
}
