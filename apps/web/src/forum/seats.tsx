import type { CooperationAnswer, ForumDetailAnswer, SeatAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { Said } from '../administration/said';
import { useMembership } from '../api/session';
import '../look/listing.css';
import { usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { Leave } from './who-forms';

interface SeatsProps {
  readonly coop: string;
  readonly forum: ForumDetailAnswer;
  readonly cooperation: CooperationAnswer;
}

/** Who sits there, in what capacity, since when; under it who did. */
export function Seats({ coop, forum, cooperation }: SeatsProps) {
  const words = useWords();
  const { fora } = words;
  const point = usePointInTime();
  const { mayRecord, mayManage } = useMembership(coop);
  const [leaving, setLeaving] = useState<SeatAnswer>();
  const [said, setSaid] = useState<string>();
  const mayWrite = (mayRecord || mayManage) && point.at === undefined;
  const held = forum.allSeats.filter(({ until }) => until === null);
  const left = forum.allSeats.filter(({ until }) => until !== null);
  return (
    <section className="card stack" aria-labelledby="seats-title">
      <h2 id="seats-title">{fora.members}</h2>
      <Said text={said} />
      {held.length === 0 && <p className="quiet">{fora.noMembers}</p>}
      {held.length > 0 && <SeatTable label={fora.members} seats={held} onLeave={mayWrite ? setLeaving : undefined} />}
      {leaving !== undefined && (
        <Leave
          key={leaving.member}
          {...{ coop, forum, cooperation }}
          member={leaving.member}
          name={leaving.name}
          onClose={() => setLeaving(undefined)}
          onSaved={() => {
            setLeaving(undefined);
            setSaid(fora.done.leave);
          }}
        />
      )}
      {left.length > 0 && (
        <details>
          <summary>{fora.formerMembers}</summary>
          <SeatTable label={fora.formerMembers} seats={left} />
        </details>
      )}
    </section>
  );
}

interface SeatTableProps {
  readonly label: string;
  readonly seats: readonly SeatAnswer[];
  readonly onLeave?: ((seat: SeatAnswer) => void) | undefined;
}

function SeatTable({ label, seats, onLeave }: SeatTableProps) {
  const words = useWords();
  const { fora } = words;
  return (
    <table className="listing seats">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{fora.who}</th>
          <th scope="col">{fora.capacity}</th>
          <th scope="col">{fora.from}</th>
          {onLeave === undefined ? <th scope="col">{fora.until}</th> : <th scope="col">{words.administration.columns.actions}</th>}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.member}>
            <th scope="row" className="text">
              {seat.name}
            </th>
            <td>{words.label.capacity[seat.capacity]}</td>
            <td className="day">
              <span className="in-card quiet">{fora.from} </span>
              {unbroken(words.plain(seat.from))}
            </td>
            {onLeave === undefined ? (
              <td className="day">
                <span className="in-card quiet">{fora.until} </span>
                {seat.until === null ? fora.still : unbroken(words.plain(seat.until))}
              </td>
            ) : (
              <td>
                <button type="button" className="button small" aria-label={fora.act.leaveOf(seat.name)} onClick={() => onLeave(seat)}>
                  {fora.act.leave}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
