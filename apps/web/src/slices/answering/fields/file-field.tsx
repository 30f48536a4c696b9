import { useRef } from 'react';
import { EvidencePanel } from '../evidence-panel.tsx';
import { fieldId } from '../field-ids.ts';
import type { FieldProps } from './entry.ts';

/** An answer that is files: each file that arrives joins the answer, each that is taken off leaves it. */
export function FileField({ question, value, disabled, evidence, onChange }: FieldProps) {
  const ids = useRef<string[]>([]);
  ids.current = Array.isArray(value) ? (value as string[]) : [];
  // Two files may arrive before the next drawing of the page.
  const set = (next: string[]) => {
    ids.current = next;
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div id={fieldId(question.code)}>
      <EvidencePanel
        question={question}
        evidence={evidence}
        disabled={disabled}
        onAdded={(id) => set([...ids.current, id])}
        onRemoved={(id) => set(ids.current.filter((one) => one !== id))}
      />
    </div>
  );
}
