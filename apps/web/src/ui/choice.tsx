import type { ReactNode } from 'react';
import './choice.css';
import { describedBy, type Message } from './field.tsx';

interface ChoiceProps<T extends string> {
  id: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  message?: Message | undefined;
  hasHelp?: boolean;
}

/** The browser's own list of choices: keyboard, screen reader and telephone know it. */
export function Choice<T extends string>({ id, value, options, onChange, message, hasHelp }: ChoiceProps<T>) {
  return (
    <select
      {...describedBy(id, message, hasHelp)}
      className="choice"
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface TickProps {
  id?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}

/** A box to tick with its words. */
export function Tick({ id, checked, onChange, disabled = false, children }: TickProps) {
  return (
    <label className="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
