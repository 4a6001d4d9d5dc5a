import type { DecisionListAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { activitiesQuery, cooperationQuery } from '../api/reads';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { standingNames } from './narrowing';
import { shown, standingsOf, type DecisionSearch } from './chosen';

interface RegisterFiltersProps {
  readonly search: DecisionSearch;
  readonly counts: DecisionListAnswer['counts'] | undefined;
  readonly today: string;
  readonly set: (change: { readonly [Name in keyof DecisionSearch]?: DecisionSearch[Name] | undefined }) => void;
}

/** Where decisions stand, with how many there are of each; forum, activity and days behind "more". */
export function RegisterFilters({ search, counts, today, set }: RegisterFiltersProps) {
  const words = useWords();
  const { coop = '' } = useParams({ strict: false });
  const point = usePointInTime();
  const cooperation = useQuery(cooperationQuery(coop));
  const activities = useQuery(activitiesQuery(coop, point));
  const { decisionFilters, ui } = words;
  const of = (standings: readonly (keyof DecisionListAnswer['counts'])[]) =>
    standings.reduce((sum, standing) => sum + (counts?.[standing] ?? 0), 0);
  const { standing, forum, activity, since, until } = search;
  const last = point.at ?? today;
  const names = standingNames(words);
  const others = [forum, activity, since, until].filter((one) => one !== undefined).length;
  // Only to begin with: it does not close on whoever lets go of the last one in it.
  const [opened] = useState(others > 0);
  return (
    <div className="register-filters stack">
      <div className="row" role="group" aria-label={decisionFilters.label}>
        {[undefined, ...shown].map((one) => (
          <button
            key={one ?? ''}
            type="button"
            className="button small"
            aria-pressed={standing === one}
            onClick={() => set({ standing: one })}
          >
            {one === undefined ? decisionFilters.all : names[one]}{' '}
            {counts !== undefined && (
              <span className="count">
                {of(one === undefined ? ['proposed', 'decided', 'carriedOut', 'notCarriedOut', 'revoked'] : standingsOf[one])}
              </span>
            )}
          </button>
        ))}
      </div>
      <details open={opened}>
        <summary>{ui.history.chosen}</summary>
        <div className="row fields">
          <Choice
            label={words.ui.decisions.columns.forum}
            every={words.reading.register.everyForum}
            value={forum}
            options={(cooperation.data?.fora ?? []).map(({ id, name }) => [id, name])}
            onChange={(value) => set({ forum: value })}
          />
          <Choice
            label={ui.history.filters.activity}
            every={ui.history.everyActivity}
            value={activity}
            options={(activities.data?.items ?? []).map(({ reference, title }) => [reference, `${reference} ${title}`])}
            onChange={(value) => set({ activity: value })}
          />
          <Field label={ui.history.filters.since}>
            {(control) => (
              <DayInput
                {...control}
                value={since ?? ''}
                max={until ?? last}
                onChange={(day) => set({ since: day === '' ? undefined : day })}
              />
            )}
          </Field>
          <Field label={ui.history.filters.until}>
            {(control) => (
              <DayInput
                {...control}
                value={until ?? ''}
                min={since}
                max={last}
                onChange={(day) => set({ until: day === '' ? undefined : day })}
              />
            )}
          </Field>
        </div>
      </details>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, every, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
          <option value="">{every}</option>
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
