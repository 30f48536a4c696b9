interface LabelledSelectProps {
  label: string;
  value: string;
  /** Code and words of each choice. */
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** A list of choices with its name before it, for a row of filters. */
export function LabelledSelect({ label, value, options, onChange }: LabelledSelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
