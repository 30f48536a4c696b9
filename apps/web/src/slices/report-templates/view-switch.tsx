interface ViewSwitchProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** Which view of the same thing is shown. */
export function ViewSwitch<T extends string>({ label, value, options, onChange }: ViewSwitchProps<T>) {
  return (
    <fieldset className="template-views" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
