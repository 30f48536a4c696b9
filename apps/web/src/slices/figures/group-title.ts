import { showNumber } from '../../ui/numbers.ts';
import type { Words } from '../../ui/words.tsx';
import type { RowGroup } from './register-rows.ts';

/** «Mục I.4 (12)», «Hệ thống VNPT-iOffice (7)». */
export function groupTitle({ by, name, rows }: RowGroup, { t }: Pick<Words, 't'>): string {
  const count = showNumber(rows.length);
  if (name === null) return `${t(by === 'section' ? 'figures.noSection' : 'figures.noSystem')} (${count})`;
  return t(by === 'section' ? 'figures.groupRow' : 'figures.groupSystemRow', { name, count });
}
