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

const middle = 16;

/** The year of one activity as a drawing; every word of it stands in the row as well. */
export function LanePicture({ activity, year, day }: LanePictureProps) {
  const words = useWords();
  const hatch = useId();
  const lane = laneOf(activity, year, day);
  const description = words.ui.plan.lane({
    reference: activity.reference,
    status: words.status[activity.status],
    due: activity.due === null ? words.ui.plan.noDue : words.day(activity.due),
  });
  return (
    <svg className="lane" viewBox="0 0 1000 32" preserveAspectRatio="none" role="img" aria-label={description}>
      <defs>
        <pattern id={hatch} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="10" className="late-ground" />
          <rect width="4" height="10" className="late-stripe" />
        </pattern>
      </defs>
      {tertials.map((tertial) => {
        const at = placeOf(tertialEnd(year, tertial), year);
        return <line key={tertial} className="tertial" x1={at} x2={at} y1="0" y2="32" vectorEffect="non-scaling-stroke" />;
      })}
      {lane.stretches.map(({ look, from, to }) =>
        look === 'planned' ? (
          <line key={`${look}${from}`} className="planned" x1={from} x2={to} y1={middle} y2={middle} vectorEffect="non-scaling-stroke" />
        ) : (
          <rect
            key={`${look}${from}`}
            className={look}
            x={from}
            width={to - from}
            y={look === 'ahead' || look === 'paused' ? middle - 1.5 : middle - 5}
            height={look === 'ahead' || look === 'paused' ? 3 : 10}
            {...(look === 'late' ? { fill: `url(#${hatch})` } : {})}
          />
        ),
      )}
      {lane.moved.map((at) => (
        <line key={at} className="moved" x1={at} x2={at} y1={middle - 9} y2={middle + 9} vectorEffect="non-scaling-stroke" />
      ))}
      {lane.due !== undefined && (
        <g className="due">
          <line x1={lane.due} x2={lane.due} y1={middle - 11} y2={middle + 8} vectorEffect="non-scaling-stroke" />
          <path d={`M${lane.due} ${middle - 11}l16 4.5-16 4.5z`} />
        </g>
      )}
      {lane.end !== undefined && (
        <line
          className={lane.end.look}
          x1={lane.end.at}
          x2={lane.end.at}
          y1={middle - 9}
          y2={middle + 9}
          vectorEffect="non-scaling-stroke"
        />
      )}
      <line className="playhead" x1={placeOf(day, year)} x2={placeOf(day, year)} y1="0" y2="32" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
