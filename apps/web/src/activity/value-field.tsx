import type { Problem } from '../api/problem';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { financings, intervals, prevention, verbs, type Correctable, type Typed } from './correctable';

interface ValueFieldProps {
  readonly field: Correctable;
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  readonly missing: boolean;
  readonly problem: Problem | null;
}

/** The control, or the few, that one field is written with. */
export function ValueField({ field, typed, change, missing, problem }: ValueFieldProps) {
  const words = useWords();
  const error = missing ? words.ui.form.required : errorOf(problem, 'to');
  const set = (name: string, value: string) => change({ ...typed, [name]: value });
  const value = typed[field] ?? '';
  switch (field) {
    case 'verb':
      return (
        <Choose
          label={words.ui.activity.shallBe}
          options={verbs}
          said={words.label.verb}
          value={value}
          error={error}
          set={(to) => set(field, to)}
        />
      );
    case 'preventionKinds':
      return <Several options={prevention[field]} said={words.label.preventionKind} value={value} set={(to) => set(field, to)} />;
    case 'preventionLevels':
      return <Several options={prevention[field]} said={words.label.preventionLevel} value={value} set={(to) => set(field, to)} />;
    case 'cost':
      return <Cost typed={typed} set={set} error={error} />;
    case 'meetingRecurrence':
      return <Recurrence typed={typed} set={set} error={error} />;
    case 'title':
    case 'area':
    case 'subheading':
    case 'targetGroup':
    case 'meetingFrequency':
    case 'cause':
    case 'measure':
    case 'operativeGoal':
    case 'when':
    case 'who':
    case 'comment':
      return (
        <Field label={words.ui.activity.shallBe} error={error}>
          {(control) => <textarea {...control} value={value} onChange={({ target }) => set(field, target.value)} />}
        </Field>
      );
  }
}

interface ChooseProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly said: Readonly<Record<Option, string>>;
  readonly value: string;
  readonly error?: string | undefined;
  readonly set: (to: string) => void;
}

function Choose<Option extends string>({ label, options, said, value, error, set }: ChooseProps<Option>) {
  const words = useWords();
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => set(target.value)}>
          <option value="">{words.notStated}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {said[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Several<Option extends string>({ options, said, value, set }: Omit<ChooseProps<Option>, 'label'>) {
  const words = useWords();
  const chosen = value.split(' ').filter((one) => one !== '');
  return (
    <fieldset>
      <legend>{words.ui.activity.shallBe}</legend>
      {options.map((one) => (
        <label className="choice" key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) => set(options.filter((each) => (each === one ? target.checked : chosen.includes(each))).join(' '))}
          />
          {said[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface PartsProps {
  readonly typed: Typed;
  readonly set: (name: string, to: string) => void;
  readonly error: string | undefined;
}

function Cost({ typed, set, error }: PartsProps) {
  const words = useWords();
  const { particulars } = words;
  return (
    <>
      <Field label={particulars.amount} hint={particulars.amountHint} error={error}>
        {(control) => (
          <input {...control} inputMode="numeric" value={typed['cost'] ?? ''} onChange={({ target }) => set('cost', target.value)} />
        )}
      </Field>
      <Choose
        label={particulars.financing}
        options={financings}
        said={words.label.financing}
        value={typed['financing'] ?? ''}
        set={(to) => set('financing', to)}
      />
      <Field label={particulars.inThePlan}>
        {(control) => <input {...control} value={typed['costWords'] ?? ''} onChange={({ target }) => set('costWords', target.value)} />}
      </Field>
    </>
  );
}

function Recurrence({ typed, set, error }: PartsProps) {
  const words = useWords();
  const { particulars } = words;
  const kind = typed['meetingRecurrence'] ?? '';
  const number = (name: 'times' | 'upTo' | 'every', label: string, shown: string) => (
    <Field label={label}>
      {(control) => (
        <input {...control} inputMode="numeric" value={typed[name] ?? shown} onChange={({ target }) => set(name, target.value)} />
      )}
    </Field>
  );
  return (
    <>
      <Choose
        label={words.ui.activity.shallBe}
        options={['regularly', 'asNeeded']}
        said={particulars.recurrence}
        value={kind}
        error={error}
        set={(to) => set('meetingRecurrence', to)}
      />
      {kind === 'regularly' && (
        <>
          {number('times', particulars.times, '1')}
          {number('upTo', particulars.upTo, '')}
          {number('every', particulars.every, '')}
          <Field label={particulars.per}>
            {(control) => (
              <select {...control} value={typed['per'] ?? 'month'} onChange={({ target }) => set('per', target.value)}>
                {intervals.map((one) => (
                  <option key={one} value={one}>
                    {particulars.interval[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </>
  );
}
