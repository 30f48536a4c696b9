import type { ReactNode } from 'react';
import { FieldMessage } from '../../ui/field.tsx';
import { useEditing } from './editing.ts';

interface EditorSectionProps {
  /** As in `#section-<name>`. */
  name: string;
  title: string;
  note?: string;
  children: ReactNode;
}

/** A numbered part of the editor; its heading takes the focus when the side navigation is followed. */
export function EditorSection({ name, title, note, children }: EditorSectionProps) {
  return (
    <section className="editor-section" aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`} tabIndex={-1}>
        {title}
      </h2>
      {note === undefined ? null : <p className="quiet">{note}</p>}
      {children}
    </section>
  );
}

/** A group that messages can point at: it takes the focus, and its message stands under it. */
export function EditorGroup({ id, legend, children }: { id: string; legend: string; children: ReactNode }) {
  const { messages } = useEditing();
  return (
    <fieldset id={id} tabIndex={-1} className="editor-group">
      <legend>{legend}</legend>
      {children}
      <FieldMessage fieldId={id} message={messages.get(id)} />
    </fieldset>
  );
}
