import type { BodyOf } from '@thuocdo/contract/endpoint';
import type { TriableRequirement, tryThresholds } from '@thuocdo/contract/what-if';
import { type Amount, parseOverlay, type Ruleset } from '@thuocdo/core/judging';
import { Problem } from '../../platform/problem.ts';

type Thresholds = BodyOf<typeof tryThresholds>['thresholds'];
type Fault = { pointer: string; rule: string; params: Record<string, unknown> };

/**
 * The thresholds as the overlay that they would be; what cannot be a threshold is refused, every fault with its field.
 * @throws Problem `input-invalid` or `ruleset-invalid`
 */
export function readThresholds(
  thresholds: Thresholds,
  ruleset: Ruleset,
  triable: readonly TriableRequirement[],
): Readonly<Record<string, Amount>> {
  const errors = Object.entries(thresholds).flatMap(([code, amount]) => {
    const requirement = triable.find((one) => one.code === code);
    const pointer = `/body/thresholds/${code}`;
    if (requirement === undefined) return [{ pointer, rule: 'threshold-unknown', params: { requirement: code } }];
    return faultsOf(amount, requirement, pointer);
  });
  if (errors.length > 0) throw new Problem('input-invalid', { errors: errors.slice(0, 100) });
  const parsed = parseOverlay(asOverlay(thresholds, ruleset), [ruleset]);
  if (!parsed.ok) throw new Problem('ruleset-invalid', { findings: parsed.findings });
  return parsed.overlay.rulesets[ruleset.code]?.thresholds ?? {};
}

function faultsOf(
  { value, valueByClass }: Thresholds[string],
  requirement: TriableRequirement,
  pointer: string,
): Fault[] {
  if ((value === undefined) === (valueByClass === undefined))
    return [{ pointer, rule: 'threshold-mixed', params: { requirement: requirement.code } }];
  if (value !== undefined) return numberFaults(value, requirement, `${pointer}/value`);
  const said = Object.entries(valueByClass ?? {});
  const at = `${pointer}/valueByClass`;
  const missing = requirement.classes.filter((one) => !said.some(([unitClass]) => unitClass === one));
  return [
    ...missing.map((unitClass) => ({
      pointer: `${at}/${unitClass}`,
      rule: 'class-missing',
      params: { class: unitClass },
    })),
    ...said.flatMap(([unitClass, number]) =>
      requirement.classes.includes(unitClass)
        ? numberFaults(number, requirement, `${at}/${unitClass}`)
        : [{ pointer: `${at}/${unitClass}`, rule: 'class-unknown', params: { class: unitClass } }],
    ),
  ];
}

function numberFaults(number: number, { minimum, maximum, whole }: TriableRequirement, pointer: string): Fault[] {
  const params = { said: number, ...(minimum === null ? {} : { minimum }), ...(maximum === null ? {} : { maximum }) };
  const isOut = (minimum !== null && number < minimum) || (maximum !== null && number > maximum);
  if (isOut) return [{ pointer, rule: 'threshold-out-of-range', params }];
  return whole && !Number.isInteger(number) ? [{ pointer, rule: 'threshold-not-whole', params }] : [];
}

function asOverlay(thresholds: Thresholds, ruleset: Ruleset) {
  return {
    code: 'thu_nguong',
    name: 'Ngưỡng đang thử',
    illustrative: true,
    legalBasis: null,
    validFrom: null,
    validTo: null,
    scope: 'VN',
    rulesets: { [ruleset.code]: { thresholds, confirms: [] } },
  };
}
