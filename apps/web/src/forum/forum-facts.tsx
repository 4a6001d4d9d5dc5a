import type { ForumDetailAnswer, HeldAnswer, OtherForumAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { FieldRow } from '../activity/why';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';

interface FactsProps {
  readonly coop: string;
  readonly forum: ForumDetailAnswer;
}

/** What holds of the forum on the day one looks at, each with why. */
export function ForumFacts({ coop, forum }: FactsProps) {
  const words = useWords();
  const { fora } = words;
  const row = (label: string, value: ReactNode, periods: readonly HeldAnswer[] = []) => (
    <FieldRow coop={coop} label={label} cause={periods.at(-1)?.cause}>
      {value ?? <span className="quiet">{words.notStated}</span>}
    </FieldRow>
  );
  const day = (on: ForumDetailAnswer['since']) => (on === null ? null : unbroken(words.plain(on)));
  const { chairs, mayDecide, parts, superior, into } = forum;
  return (
    <section className="card stack" aria-labelledby="forum-facts">
      <h2 id="forum-facts">{fora.facts}</h2>
      <dl className="summary">
        {row(fora.columns.level, words.label.forumLevel[forum.level])}
        {row(fora.columns.chairs, chairs.length === 0 ? null : words.list(chairs), forum.chairsOverTime)}
        {row(
          fora.mayDecide,
          mayDecide.length === 0 ? fora.none : words.list(mayDecide.map((one) => words.label.mandate[one])),
          forum.mandates,
        )}
        {row(fora.columns.frequency, forum.frequency, forum.meetingsOverTime)}
        {row(fora.place, forum.place, forum.meetingsOverTime)}
        {row(fora.minutes, forum.minutes, forum.minutesOverTime)}
        {row(fora.parts, parts.length === 0 ? null : <Others coop={coop} fora={parts} />, forum.partsOverTime)}
        {row(fora.superior, superior === null ? null : <Others coop={coop} fora={[superior]} />, forum.superiors)}
        {forum.announcedOn !== null && row(fora.announced, day(forum.announcedOn))}
        {forum.expected !== null && row(fora.expected, day(forum.expected))}
        {row(fora.established, day(forum.since))}
        {forum.dissolvedOn !== null && row(fora.dissolved, day(forum.dissolvedOn))}
        {into.length > 0 && row(fora.wentOn, <Others coop={coop} fora={into} />)}
      </dl>
    </section>
  );
}

function Others({ coop, fora }: { readonly coop: string; readonly fora: readonly OtherForumAnswer[] }) {
  const point = usePointInTime();
  return fora.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <Link to="/$coop/fora/$id" params={{ coop, id }} search={kept(point)}>
        {name}
      </Link>
    </Fragment>
  ));
}

/** All that has held, folded away: each with when. */
export function OverTime({ forum }: Pick<FactsProps, 'forum'>) {
  const words = useWords();
  const { fora } = words;
  const lists: readonly (readonly [label: string, periods: readonly HeldAnswer[]])[] = [
    [fora.formerNames, forum.names],
    [fora.columns.chairs, forum.chairsOverTime],
    [fora.mayDecide, forum.mandates],
    [fora.act.meetings, forum.meetingsOverTime],
    [fora.minutes, forum.minutesOverTime],
    [fora.parts, forum.partsOverTime],
    [fora.superior, forum.superiors],
  ];
  return (
    <details className="card over-time">
      <summary>{fora.overTime}</summary>
      <p className="quiet">{fora.overTimeHint}</p>
      {lists
        .filter(([, periods]) => periods.length > 0)
        .map(([label, periods]) => (
          <section key={label}>
            <h3>{label}</h3>
            <ol>
              {periods.map(({ said, from, until, cause }) => (
                <li key={cause.seq}>
                  {said} <span className="quiet">{fora.held(words.plain(from), until === null ? null : words.plain(until))}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
    </details>
  );
}
