import type { ActivityStatus, CooperationAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { activitiesQuery, cooperationQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { Basis } from '../evidence/basis';
import { fieldInWords } from '../facts/in-words';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { kept, usePointInTime } from '../time/point-in-time';
import { tertialEnd, tertials } from '../time/tertials';
import { unbroken, useWords } from '../words/language';
import './compare.css';
import { differencesBetween, type Compared, type Difference } from './differences';

/** The plan on two days, as it was known on each: only what is different, field by field. */
function Compare() {
  const words = useWords();
  const { compare } = words.reading;
  const { coop } = useParams({ from: '/inside/$coop/jamfor' });
  const search = useSearch({ from: '/inside/$coop/jamfor' });
  const navigate = useNavigate({ from: '/$coop/jamfor' });
  const { at } = usePointInTime();
  const { today } = useMembership(coop);
  const to = search.to ?? at ?? today;
  const from = search.from ?? lastEndBefore(to);
  const before = useQuery(activitiesQuery(coop, { at: from }));
  const after = useQuery(activitiesQuery(coop, to >= today ? {} : { at: to }));
  const cooperation = useQuery(cooperationQuery(coop));
  const set = (change: { readonly from?: string; readonly to?: string }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const error = before.error ?? after.error ?? cooperation.error;
  const ready = before.data !== undefined && after.data !== undefined && cooperation.data !== undefined;
  const compared = ready ? differencesBetween(before.data.items, after.data.items) : [];
  return (
    <Screen title={compare.title}>
      <p className="quiet">{compare.intro}</p>
      <div className="row fields">
        <Field label={compare.from}>
          {(control) => <DayInput {...control} value={from} max={to} onChange={(day) => day !== '' && set({ from: day })} />}
        </Field>
        <Field label={compare.to}>
          {(control) => <DayInput {...control} value={to} min={from} max={today} onChange={(day) => day !== '' && set({ to: day })} />}
        </Field>
      </div>
      {error !== null && <Wrong error={error} retry={() => void Promise.all([before.refetch(), after.refetch(), cooperation.refetch()])} />}
      {!ready && error === null && <Loading lines={8} />}
      {ready && compared.length === 0 && <Empty what={compare.nothing} />}
      {ready &&
        compared.map((one) => <OneCompared key={one.reference} coop={coop} one={one} from={from} to={to} names={cooperation.data} />)}
    </Screen>
  );
}

interface OneComparedProps {
  readonly coop: string;
  readonly one: Compared;
  readonly from: string;
  readonly to: string;
  readonly names: CooperationAnswer;
}

function OneCompared({ coop, one: { reference, title, added, differences }, from, to, names }: OneComparedProps) {
  const words = useWords();
  const { compare } = words.reading;
  const said = (field: Difference['field'], value: unknown): string => {
    if (field === 'status') return words.status[value as ActivityStatus];
    if (field === 'due' && value === null) return words.ui.plan.noDue;
    return fieldInWords(field, value, words, names) ?? words.notStated;
  };
  return (
    <section className="card compared" aria-labelledby={`compared-${reference}`}>
      <h2 id={`compared-${reference}`}>
        <Link to="/$coop/aktivitet/$id" params={{ coop, id: reference }} search={kept}>
          <span className="quiet">{reference}</span> {title}
        </Link>
      </h2>
      {added ? (
        <p>{words.ui.plan.added}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{compare.field}</th>
              <th scope="col">{unbroken(words.shortDay(from))}</th>
              <th scope="col">{unbroken(words.shortDay(to))}</th>
              <th scope="col">{compare.because}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, from: was, to: is, cause }) => (
              <tr key={field}>
                <th scope="row">{words.field[field]}</th>
                <td>
                  <del>{unbroken(said(field, was))}</del>
                </td>
                <td>
                  <strong>{unbroken(said(field, is))}</strong>
                </td>
                <td>
                  {cause !== undefined && (
                    <Basis seqs={[cause.seq]} of={`${reference}, ${words.field[field]}`}>
                      {cause.decisionName ?? unbroken(words.ui.history.number(cause.seq))}
                    </Basis>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The end of a tertial is the day people compare with. */
function lastEndBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const ends = [year - 1, year].flatMap((one) => tertials.map((tertial) => tertialEnd(one, tertial)));
  return ends.findLast((end) => end < day) ?? day;
}

export const Route = createLazyRoute('/inside/$coop/jamfor')({ component: Compare });
