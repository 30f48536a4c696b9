import type { ReportVocabulary } from '@thuocdo/contract/report-templates';
import type { ReportTemplate } from '@thuocdo/core/reports';
import { searchKey } from '@thuocdo/core/text';
import { createContext, useContext } from 'react';
import type { Message } from '../../ui/field.tsx';

export type Figure = ReportVocabulary['figures'][number] & { key: string };
export type Owner = ReportVocabulary['owners'][number];

/** What is wrong where: the path as core names it. */
export type Finding = { path: string; code: string; params: Record<string, string | number> };

export interface Editing {
  template: ReportTemplate;
  change: (next: ReportTemplate) => void;
  figures: readonly Figure[];
  owners: readonly Owner[];
  slots: ReadonlySet<string>;
  findings: readonly Finding[];
  wordsOf: (finding: Finding) => string;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('useEditing outside the editor');
  return editing;
}

/** What is said of one field. */
export function useMessage(path: string): Message | undefined {
  const { findings, wordsOf } = useEditing();
  const own = findings.filter((finding) => finding.path === path);
  return own.length === 0 ? undefined : { severity: 'error', text: own.map(wordsOf).join(' ') };
}

/** Figures by code and name, found with or without marks; in what is asked every word must be met. */
export function figuresLike(figures: readonly Figure[], asked: string): Figure[] {
  const words = searchKey(asked).split(' ').filter(Boolean);
  return figures.filter(({ key }) => words.every((word) => key.includes(word))).slice(0, 40);
}

export const searchable = (figure: ReportVocabulary['figures'][number]): Figure => ({
  ...figure,
  key: `${searchKey(figure.name)} ${figure.code} ${figure.code.replaceAll('_', ' ')}`,
});
