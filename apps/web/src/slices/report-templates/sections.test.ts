import type { ReportTemplate, TemplateSection } from '@thuocdo/core/reports';
import { describe, expect, test } from 'vitest';
import { figuresLike, searchable } from './editing.ts';
import {
  moved,
  outlineOf,
  pathName,
  sectionAt,
  withAdded,
  withMoved,
  withOptional,
  withoutSection,
} from './sections.ts';

const section = (id: string, children?: TemplateSection[]): TemplateSection => ({
  id,
  blocks: [],
  ...(children ? { children } : {}),
});
const template = { sections: [section('a', [section('b'), section('c')]), section('d')] } as unknown as ReportTemplate;
const ids = (of: ReportTemplate) =>
  outlineOf(of.sections).map(({ path, section: { id } }) => `${pathName(path)} ${id}`);

describe('the sections of a template', () => {
  test('stand in the order of the paper, each by the name that findings use', () => {
    expect(ids(template)).toEqual([
      'sections[0] a',
      'sections[0].children[0] b',
      'sections[0].children[1] c',
      'sections[1] d',
    ]);
  });

  test('move among their siblings only, and take the choice with them', () => {
    const up = withMoved(template, [0, 1], -1);
    expect(up.path).toEqual([0, 0]);
    expect(sectionAt(up.template, up.path)?.id).toBe('c');
    expect(moved(['x', 'y'], 1, 1)).toEqual(['x', 'y']);
  });

  test('are added at the end with an id of their own, and removed with what is below', () => {
    const added = withAdded(template, [1]);
    expect(sectionAt(added.template, added.path)?.id).toBe('muc_5');
    expect(ids(withoutSection(template, [0]))).toEqual(['sections[0] d']);
    expect(sectionAt(withoutSection(withoutSection(template, [0, 1]), [0, 0]), [0])).not.toHaveProperty('children');
  });
});

test('what is emptied is left out', () => {
  expect(withOptional({ a: 1, b: 'x' } as { a: number; b?: string }, 'b', '')).toEqual({ a: 1 });
});

test('a figure is found by name without marks and by code', () => {
  const figures = [
    searchable({ code: 'ioffice_users', name: 'Số người dùng', unit: 'người', kind: 'number' }),
    searchable({ code: 'tc8_communes', name: 'Số xã', unit: 'xã', kind: 'number' }),
  ];
  const codes = (asked: string) => figuresLike(figures, asked).map(({ code }) => code);
  expect(codes('nguoi dung')).toEqual(['ioffice_users']);
  expect(codes('ioffice')).toEqual(['ioffice_users']);
  expect(codes('so')).toHaveLength(2);
  expect(codes('không có')).toEqual([]);
});
