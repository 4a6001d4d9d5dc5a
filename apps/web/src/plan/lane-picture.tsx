import type { ActivityRowAnswer } from '@sparbar/contracts';
import { useId } from 'react';
import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';
import { laneOf, placeOf } from './lane';

interface LanePictureProps {
  readonly activity: ActivityRowAnswer;
  readonly year: number;
  readonly day: string;
}

const endSigns = { completed: 'M-4 0l3 3.5 5-7', cancelled: 'M-3.5-3.5l7 7M3.5-3.5l-7 7', continued: 'M-4 0h8M1-3.5 4.5 0 1 3.5' } as const;

/** The year of one activity as a drawing; every word of it stands in the row as well. */
export function LanePicture({ activity, year, day }: LanePictureProps) {
  const words = useWords();
  const hatch = useId();
  const lane = laneOf(activity, year, day);
  const due = activity.due === null ? words.ui.plan.noDue : words.day(activity.due);
  const description = words.ui.plan.lane(activity.reference, words.status[activity.status], due);
  const part = (place: number): string => `${place / 10}%`;
  return (
    <div className="lane-box">
      <svg className="lane" role="img" aria-label={description}>
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className="late-ground" />
            <rect width="3" height="8" className="late-stripe" />
          </pattern>
        </defs>
        {tertials.map((tertial) => {
          const at = part(placeOf(tertialEnd(year, tertial), year));
          return <line key={tertial} className="tertial" x1={at} x2={at} y1="0" y2="100%" />;
        })}
        {lane.stretches.map(({ look, from, to }) =>
          look === 'planned' ? (
            <line key={look} className={look} x1={part(from)} x2={part(to)} y1="50%" y2="50%" />
          ) : (
            <rect
              key={`${look}${from}`}
              className={look}
              x={part(from)}
              width={part(to - from)}
              y="50%"
              {...(look === 'late' ? { fill: `url(#${hatch})` } : {})}
            />
          ),
        )}
        {/* A picture within the picture: its place is a share of the year, its size is its own. */}
        {lane.moved.map((at) => (
          <svg key={at} x={part(at)} y="50%" overflow="visible">
            <line className="moved" y1="-11" y2="11" />
          </svg>
        ))}
        {lane.due !== undefined && (
          <svg className="due" x={part(lane.due)} y="50%" overflow="visible">
            <path d={lane.due > 985 ? 'M0-12v20M0-12l-9 4 9 4z' : 'M0-12v20M0-12l9 4-9 4z'} />
          </svg>
        )}
        {lane.end !== undefined && (
          <svg className={lane.end.look} x={part(lane.end.at)} y="50%" overflow="visible">
            <circle r="9" />
            <path d={endSigns[lane.end.look]} />
          </svg>
        )}
      </svg>
      <span className="playhead" />
    </div>
  );
}
