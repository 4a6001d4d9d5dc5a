import type { AppendixAnswer, AreaMappingAnswer, PriorityAreaAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { areaAddress } from './area-address';

const row = 30;
const top = 34;
const leftEnd = 330;
const rightStart = 480;

/** Which areas of the older appendix went over into which of the newer: a picture where there is room, and the same as a table. */
export function Lineage({ coop, older, newer }: { readonly coop: string; readonly older: AppendixAnswer; readonly newer: AppendixAnswer }) {
  const { agreement: words } = useWords();
  return (
    <>
      <Picture older={older} newer={newer} />
      <table className="listing plain">
        <caption>
          {words.lineageTable}: {older.version} → {newer.version}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.fate}</th>
            <th scope="col">{words.ground}</th>
          </tr>
        </thead>
        <tbody>
          {older.areas.map((area) => (
            <tr key={area.id}>
              <th scope="row" className="text">
                <AreaLink coop={coop} id={area.id}>
                  {area.name}
                </AreaLink>
              </th>
              <td>
                {area.mapping === null ? <span className="quiet">{words.undecided}</span> : <Fate coop={coop} mapping={area.mapping} />}
                <Formerly mappings={area.formerMappings} />
              </td>
              <td className="text">
                {area.mapping?.ground} {area.mapping?.comment}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What became of an area, in words, with the areas it went over into. */
export function Fate({ coop, mapping }: { readonly coop: string; readonly mapping: AreaMappingAnswer }) {
  const { label } = useWords();
  return (
    <>
      {label.areaFate[mapping.fate]}{' '}
      {mapping.successors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <AreaLink coop={coop} id={id}>
            {name}
          </AreaLink>
        </span>
      ))}
    </>
  );
}

export function AreaLink({ coop, id, children }: { readonly coop: string; readonly id: string; readonly children: string }) {
  const point = usePointInTime();
  return (
    <Link to="/$coop/omrade/$id" params={{ coop, id: areaAddress(id) }} search={kept(point)}>
      {children}
    </Link>
  );
}

/** What was decided before of the same area: it stands in the history, and here. */
export function Formerly({ mappings }: { readonly mappings: readonly AreaMappingAnswer[] }) {
  const { agreement: words, label, list } = useWords();
  return mappings.map(({ fate, successors, cause }) => (
    <p key={cause.seq} className="quiet">
      {words.formerly([label.areaFate[fate].toLowerCase(), list(successors.map(({ name }) => name))].join(' ').trim())}
    </p>
  ));
}

function Picture({ older, newer }: { readonly older: AppendixAnswer; readonly newer: AppendixAnswer }) {
  const { agreement: words, label } = useWords();
  const height = top + Math.max(older.areas.length, newer.areas.length) * row + 10;
  const place = (index: number): number => top + index * row + row / 2;
  const step = older.areas.length / Math.max(newer.areas.length, 1);
  const right = new Map(newer.areas.map(({ id }, index) => [id, place(index * Math.max(step, 1))]));
  const ends = (area: PriorityAreaAnswer): readonly number[] => area.mapping?.successors.flatMap(({ id }) => right.get(id) ?? []) ?? [];
  return (
    <svg
      className="lineage-picture"
      viewBox={`0 0 820 ${height}`}
      role="img"
      aria-label={words.lineagePicture(older.version, newer.version)}
    >
      <text className="edition" x={leftEnd} y={18} textAnchor="end">
        {older.version}
      </text>
      <text className="edition" x={rightStart} y={18}>
        {newer.version}
      </text>
      {older.areas.map((area, index) => (
        <g key={area.id}>
          <text x={leftEnd} y={place(index) + 5} textAnchor="end">
            {area.name}
          </text>
          {ends(area).map((end) => (
            <path
              key={end}
              d={`M${leftEnd + 10} ${place(index)} C${leftEnd + 80} ${place(index)} ${rightStart - 80} ${end} ${rightStart - 10} ${end}`}
            />
          ))}
          {ends(area).length === 0 && (
            <>
              <path className="stub" d={`M${leftEnd + 10} ${place(index)} h18`} />
              <text className="stub" x={leftEnd + 34} y={place(index) + 5}>
                {area.mapping === null ? words.undecided : label.areaFate[area.mapping.fate]}
              </text>
            </>
          )}
        </g>
      ))}
      {newer.areas.map((area) => (
        <text key={area.id} x={rightStart} y={(right.get(area.id) ?? 0) + 5}>
          {area.name}
        </text>
      ))}
    </svg>
  );
}
