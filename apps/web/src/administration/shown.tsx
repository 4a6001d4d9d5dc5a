interface ShownProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Each with how many there are, once that is known. */
  readonly options: readonly (readonly [value: Value, name: string, count: number | undefined])[];
  readonly onChange: (value: Value) => void;
}

/** Which of a list are shown, at a press, with how many there are of each. */
export function Shown<Value extends string>({ label, value, options, onChange }: ShownProps<Value>) {
  return (
    <div className="row" role="group" aria-label={label}>
      {options.map(([one, name, count]) => (
        <button key={one} type="button" className="button small" aria-pressed={one === value} onClick={() => onChange(one)}>
          {name} {count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
