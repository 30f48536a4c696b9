import { code, type FileFinding, list, object, text, word } from '../shapes/index.ts';

/** A system or register that figures come from. One that ended keeps its row. */
export type SourceSystem = {
  code: string;
  name: string;
  /** `register`: the department keeps it itself; `system`: another machine says it; `program`: this program knows it. */
  kind: 'system' | 'register' | 'program';
  /** Code of the owner: the part of the department that answers for its figures. */
  owner: string;
  note?: string;
};

/** A part of the department (phòng, trung tâm, thanh tra). */
export type Owner = { code: string; name: string; shortName: string; evidence: string };

export type Systems = { title: string; note?: string; owners: Owner[]; systems: SourceSystem[] };

export type ParsedSystems = { ok: true; systems: Systems } | { ok: false; findings: FileFinding[] };

const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);

const file = object(
  {
    title: text(300),
    owners: list(object({ code: anyCode, name: text(300), shortName: text(60), evidence: text(500) }), 1, 100),
    systems: list(
      object(
        { code: anyCode, name: text(300), kind: word('system', 'register', 'program'), owner: anyCode },
        { note: text(1000) },
      ),
      1,
      500,
    ),
  },
  { note: text(2000) },
);

/** Reads source systems and their owners: structure, unique codes, and an owner that exists. Never throws. */
export function parseSystems(json: unknown): ParsedSystems {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const read = json as Systems;
  findings.push(...twice('owners', read.owners), ...twice('systems', read.systems));
  const owners = new Set(read.owners.map((owner) => owner.code));
  for (const system of read.systems) {
    if (!owners.has(system.owner))
      findings.push({ path: `systems.${system.code}.owner`, code: 'unknown-owner', params: { owner: system.owner } });
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, systems: read };
}

function twice(list: string, items: readonly { code: string }[]): FileFinding[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const again = seen.has(item.code);
    seen.add(item.code);
    return again ? [{ path: `${list}.${item.code}`, code: 'code-twice', params: { code: item.code } }] : [];
  });
}
