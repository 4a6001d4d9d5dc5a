import { useWords } from '../words/language';

const looks = ['running', 'late', 'ahead', 'planned', 'due', 'moved'] as const;

/** What the shapes of the drawing mean; the drawing says it in words as well, row by row. */
export function Legend() {
  const words = useWords();
  const { ribbon } = words.reading;
  return (
    <details className="legend">
      <summary>{ribbon.legend}</summary>
      <ul>
        <li>
          <svg viewBox="0 0 28 16" aria-hidden="true">
            <line className="joint" x1="14" x2="14" y1="1" y2="15" />
          </svg>
          {ribbon.joint}
        </li>
        {looks.map((look) => (
          <li key={look}>
            <svg viewBox="0 0 28 16" className={look} aria-hidden="true">
              {look === 'due' ? (
                <path d="M10 2v13M10 2l9 4-9 4z" />
              ) : look === 'moved' ? (
                <line x1="14" x2="14" y1="1" y2="15" />
              ) : look === 'planned' ? (
                <line x1="1" x2="27" y1="8" y2="8" />
              ) : (
                <rect x="1" y={look === 'ahead' ? 6.5 : 4} width="26" height={look === 'ahead' ? 3 : 8} rx="1.5" />
              )}
            </svg>
            {ribbon.legendLane[look]}
          </li>
        ))}
      </ul>
    </details>
  );
}
