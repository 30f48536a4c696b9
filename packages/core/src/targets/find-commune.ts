import { foldMarks, toneFree, withoutKind } from '../text/index.ts';

/** A commune that a sheet may name. */
export interface SheetCommune {
  unitId: string;
  code: string;
  fullName: string;
  districtName: string | null;
}

/** What a line of a sheet says of its commune. */
export interface TypedCommune {
  code: string;
  name: string;
  district: string;
}

export type FoundCommune =
  | { ok: true; unitId: string }
  | { ok: false; fault: 'unknown-commune' | 'ambiguous-commune' | 'code-and-name'; candidates: SheetCommune[] };

/** Finds communes by code, or by name with or without marks; of several of one name the district decides, else a person. */
export function communeFinder(communes: readonly SheetCommune[]): (typed: TypedCommune) => FoundCommune {
  const byCode = new Map(communes.map((one) => [one.code, one]));
  const byName = new Map<string, SheetCommune[]>();
  for (const one of communes) {
    const key = withoutKind(foldMarks(one.fullName));
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return (typed) => {
    const alike = typed.name === '' ? [] : (byName.get(withoutKind(spelled(typed.name))) ?? []);
    const named = namedIn(
      alike.filter((one) => isOfKind(one, typed.name)),
      typed,
    );
    if (typed.code === '' && named.length === 0) return { ok: false, fault: 'unknown-commune', candidates: alike };
    if (typed.code === '') return oneOf(named);
    const coded = byCode.get(/^\d{1,4}$/.test(typed.code) ? typed.code.padStart(5, '0') : typed.code);
    if (coded === undefined) return { ok: false, fault: 'unknown-commune', candidates: named };
    const agrees = typed.name === '' || isCalled(coded, typed.name);
    return agrees
      ? { ok: true, unitId: coded.unitId }
      : { ok: false, fault: 'code-and-name', candidates: [coded, ...named] };
  };
}

const isCalled = ({ fullName }: SheetCommune, name: string) =>
  withoutKind(foldMarks(fullName)) === withoutKind(spelled(name));

function oneOf(found: SheetCommune[]): FoundCommune {
  const [only, ...others] = found;
  if (only === undefined) return { ok: false, fault: 'unknown-commune', candidates: [] };
  return others.length === 0
    ? { ok: true, unitId: only.unitId }
    : { ok: false, fault: 'ambiguous-commune', candidates: found };
}

/** Narrower only while something is left: by district, then by marks («Hòa Ân», «Hoa An»). */
function namedIn(found: readonly SheetCommune[], { name, district }: TypedCommune): SheetCommune[] {
  const steps: ((one: SheetCommune) => boolean)[] = [
    (one) => district === '' || withoutKind(foldMarks(one.districtName ?? '')) === withoutKind(foldMarks(district)),
    (one) => toneFree(one.fullName).endsWith(toneFree(name)),
  ];
  return steps.reduce<SheetCommune[]>(
    (left, fits) => {
      const fewer = left.filter(fits);
      return fewer.length === 0 ? left : fewer;
    },
    [...found],
  );
}

/** Folded, the word for the kind written out: «TT. Thường Xuân» is `thi tran thuong xuan`. */
const spelled = (name: string) =>
  foldMarks(name)
    .replace(/^tt\.? +/, 'thi tran ')
    .replace(/^p\.? +/, 'phuong ');

/** «Xã Thường Xuân» is not «Thị trấn Thường Xuân»: a word for the kind that was written has to be right. */
const isOfKind = ({ fullName }: SheetCommune, name: string) => {
  const whole = spelled(name);
  return withoutKind(whole) === whole || foldMarks(fullName) === whole;
};
