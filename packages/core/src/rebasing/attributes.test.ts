import { expect, test } from 'vitest';
import { rebasedAttributes } from './index.ts';

const registered = (path: string, attributes: Record<string, string> = {}) => ({ path, kind: 'xa', attributes });
const own = registered('VN/2025/86/29335');
const made = {
  unitId: '29335-2025',
  of: [
    { unitId: 'a', kind: 'whole' },
    { unitId: 'b', kind: 'part' },
  ],
} as const;
const parts = (a: Record<string, string>, b: Record<string, string>) =>
  new Map([
    ['a', registered('VN/2023/84/845/29335', a)],
    ['b', registered('VN/2023/84/846/29350', b)],
  ]);

test('a class that all parts have is the unit’s, one that they do not share is not known', () => {
  const alike = rebasedAttributes(
    made,
    own,
    parts({ commune_class: 'con_lai' }, { commune_class: 'con_lai' }),
    '2023-08-01',
  );
  expect(alike['commune_class']).toBe('con_lai');
  const apart = rebasedAttributes(
    made,
    own,
    parts({ commune_class: 'con_lai' }, { commune_class: 'hai_dao' }),
    '2023-08-01',
  );
  expect(apart).not.toHaveProperty('commune_class');
  const half = rebasedAttributes(made, own, parts({ commune_class: 'con_lai' }, {}), '2023-08-01');
  expect(half).not.toHaveProperty('commune_class');
});

test('what is declared of the unit itself comes first', () => {
  const declared = { ...own, attributes: { commune_group: 'nhom_2' } };
  const known = parts({ commune_group: 'nhom_1' }, { commune_group: 'nhom_1' });
  expect(rebasedAttributes(made, declared, known, '2026-01-01')['commune_group']).toBe('nhom_2');
});

test('before the reform it lies where its parts lay, so that their province’s texts hold; after it where it is', () => {
  expect(rebasedAttributes(made, own, parts({}, {}), '2023-08-01')['unit_path']).toBe('VN/2023/84');
  expect(rebasedAttributes(made, own, parts({}, {}), '2026-01-01')['unit_path']).toBe('VN/2025/86/29335');
  const unknown = new Map([['a', registered('VN/2023/84/845/29335', { commune_class: 'con_lai' })]]);
  expect(rebasedAttributes(made, own, unknown, '2023-08-01')).toEqual({
    unit_path: 'VN/2025/86/29335',
    unit_kind: 'xa',
  });
});
