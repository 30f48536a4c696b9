import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { describedBy, type Message } from './field.tsx';
import './lookup.css';
import { useWords } from './words.tsx';

export interface LookupHit {
  id: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: ReactNode;
}

interface LookupProps {
  /** Id of the input; its label stands outside. */
  id: string;
  /** Text that is typed; the owner asks the server with it. */
  value: string;
  onType: (text: string) => void;
  /** Hits for the text; undefined while they are awaited. */
  hits: readonly LookupHit[] | undefined;
  onChoose: (id: string) => void;
  message?: Message | undefined;
  hasHelp?: boolean;
  placeholder?: string;
}

/** Type, see the hits, choose with arrows and Enter or with the mouse (ARIA combobox with a list). */
export function Lookup(props: LookupProps) {
  const { t } = useWords();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const hits = props.hits ?? [];
  const shown = open && props.value.trim() !== '';
  const choose = (at: number) => {
    const hit = hits[at];
    if (hit === undefined) return;
    setOpen(false);
    setActive(-1);
    props.onChoose(hit.id);
  };
  return (
    <div className="lookup">
      <Input
        {...describedBy(props.id, props.message, props.hasHelp)}
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        autoComplete="off"
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          props.onType(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keysOf({ active, setActive, count: hits.length, shown, choose, close: () => setOpen(false) })}
      />
      <div role="status" className="visually-hidden">
        {shown && props.hits !== undefined ? t('shell.lookupCount', { count: hits.length }) : ''}
      </div>
      <div role="listbox" id={listId} className="lookup-list" hidden={!shown} aria-label={t('shell.lookupHits')}>
        {hits.map((hit, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's, see above
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus
          <div
            key={hit.id}
            role="option"
            id={`${listId}-${at}`}
            aria-selected={at === active}
            className={at === active ? 'active' : ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
          >
            <span>{hit.label}</span>
            {hit.detail === undefined ? null : <span className="quiet">{hit.detail}</span>}
          </div>
        ))}
        {hits.length > 0 ? null : (
          <p className="quiet">{t(props.hits === undefined ? 'shell.waiting' : 'shell.lookupNone')}</p>
        )}
      </div>
    </div>
  );
}

interface Keys {
  active: number;
  setActive: (at: number) => void;
  count: number;
  shown: boolean;
  choose: (at: number) => void;
  close: () => void;
}

function keysOf({ active, setActive, count, shown, choose, close }: Keys) {
  return (event: KeyboardEvent) => {
    if (!shown) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, count - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(Math.max(active, 0));
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
}

/** The text a little after the typing stops, so that not every key asks the server. */
export function useSettled(text: string, milliseconds = 250): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
