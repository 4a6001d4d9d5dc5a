import { useQuery } from '@tanstack/react-query';
import { activitiesQuery, cooperationQuery } from '../api/reads';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { useChosen, type Filter } from './chosen';
import { useActors } from './use-actors';

const wide = '(min-width: 64rem)';

/** Party, kind and type, who, activity and days. Folded away where there is little room. */
export function Filters({ today }: { readonly today: string }) {
  const words = useWords();
  const { history } = words.ui;
  const { coop, filters, filter, clear } = useChosen();
  const { at } = usePointInTime();
  const cooperation = useQuery(cooperationQuery(coop));
  const activities = useQuery(activitiesQuery(coop, usePointInTime()));
  const actors = useActors(coop, filters.actor);
  const last = at ?? today;
  return (
    <details className="card history-filters" open={window.matchMedia(wide).matches}>
      <summary>{history.chosen}</summary>
      <div className="stack">
        <Choice
          label={history.filters.party}
          every={history.everyParty}
          value={filters.party}
          options={(cooperation.data?.parties ?? []).map(({ id, shortName }) => ({ value: id, text: shortName }))}
          onChange={(value) => filter('party', value)}
        />
        <Choice
          label={history.filters.kind}
          every={history.everyKind}
          value={filters.kind}
          options={Object.entries(words.label.historyKind).map(([value, text]) => ({ value, text }))}
          onChange={(value) => filter('kind', value)}
        />
        <Choice
          label={history.filters.type}
          every={history.everyType}
          value={filters.type}
          options={Object.entries(words.label.eventType).map(([value, text]) => ({ value, text }))}
          onChange={(value) => filter('type', value)}
        />
        <Choice
          label={history.filters.actor}
          every={history.everybody}
          value={filters.actor}
          options={actors}
          onChange={(value) => filter('actor', value)}
        />
        <Choice
          label={history.filters.activity}
          every={history.everyActivity}
          value={filters.activity}
          options={(activities.data?.items ?? []).map(({ id, reference, title }) => ({ value: id, text: `${reference} ${title}` }))}
          onChange={(value) => filter('activity', value)}
        />
        <DayFilter name="since" value={filters.since} max={filters.until ?? last} />
        <DayFilter name="until" value={filters.until} min={filters.since} max={last} />
        <div>
          <button type="button" className="button" disabled={Object.keys(filters).length === 0} onClick={clear}>
            {words.ui.actions.clearFilters}
          </button>
        </div>
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, every, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
          <option value="">{every}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayFilterProps {
  readonly name: Filter & ('since' | 'until');
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max: string;
}

function DayFilter({ name, value, min = '2000-01-01', max }: DayFilterProps) {
  const words = useWords();
  const { filter } = useChosen();
  return (
    <Field label={words.ui.history.filters[name]}>
      {(control) => <DayInput {...control} value={value ?? ''} min={min} max={max} onChange={(day) => filter(name, day)} />}
    </Field>
  );
}
