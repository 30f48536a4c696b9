import { useMemo, useState } from 'react';

export interface Marks {
  /** Question → reason. */
  byQuestion: Readonly<Record<string, string>>;
  mark: (question: string, reason: string) => void;
  unmark: (question: string) => void;
  clear: () => void;
}

/**
 * Items collected for return before they are sent. They outlive a reload of the page, and belong to one person and one
 * revision: after a new submission nobody returns what was said of the old one.
 */
export function useMarks(personId: string, assignmentId: string, revision: number): Marks {
  const key = `thuocdo.tra-lai.${personId}.${assignmentId}.${revision}`;
  const [kept, setKept] = useState(() => ({ key, marks: read(key) }));
  const byQuestion = kept.key === key ? kept.marks : read(key);
  return useMemo(() => {
    const keep = (marks: Readonly<Record<string, string>>) => {
      if (Object.keys(marks).length === 0) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(marks));
      setKept({ key, marks });
    };
    return {
      byQuestion,
      mark: (question, reason) => keep({ ...byQuestion, [question]: reason }),
      unmark: (question) => keep(Object.fromEntries(Object.entries(byQuestion).filter(([code]) => code !== question))),
      clear: () => keep({}),
    };
  }, [key, byQuestion]);
}

function read(key: string): Record<string, string> {
  const stored = sessionStorage.getItem(key);
  return stored === null ? {} : (JSON.parse(stored) as Record<string, string>);
}
