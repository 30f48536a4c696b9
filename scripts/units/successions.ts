import type { SuccessionFile, SuccessionRow } from '../../packages/core/src/units/index.ts';
import type { Overlay, Packages } from './packages.ts';

/**
 * Which unit of 01/07/2025 took over which of 30/06/2025. The conversion table of the package gives one heir of each
 * commune; the overlay gives all heirs of the split ones, the island districts without communes, and the provinces.
 */
export function succession2025({ mappings }: Packages, overlay: Overlay): SuccessionFile {
  const corrected = (code: string) => overlay.y2025.code[code] ?? code;
  const heirs = new Map<string, readonly string[]>();
  for (const row of mappings) heirs.set(row.old_ward_code, [`=${corrected(row.new_ward_code)}`]);
  for (const [code, list] of Object.entries(overlay.map)) heirs.set(code, list);
  for (const [code, heir] of Object.entries(overlay.provinceMap)) heirs.set(code, [`=${heir}`]);
  const pairs = [...heirs]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .flatMap(([code, list]) => list.map((heir) => pairOf(code, heir)));
  return { day: '2025-07-01', pairs };
}

function pairOf(code: string, heir: string): SuccessionRow {
  return heir.startsWith('=') ? [code, heir.slice(1)] : [code, heir, 'part'];
}
