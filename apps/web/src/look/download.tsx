import { useParams } from '@tanstack/react-router';
import { asked, usePointInTime } from '../time/point-in-time';
import { useLanguage } from '../words/language';

interface DownloadProps {
  readonly list: 'activities' | 'decisions' | 'events';
  /** As the list itself is asked for; several of one name stand beside each other. */
  readonly query: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  readonly formats: readonly ('csv' | 'xlsx' | 'json')[];
}

/** Takes a list along as it stands: the server makes the file, of the same question that the screen asked. */
export function Download({ list, query, formats }: DownloadProps) {
  const { language, words } = useLanguage();
  const { coop = '' } = useParams({ strict: false });
  const point = usePointInTime();
  const { exported } = words.reading;
  return (
    <div className="joined download" role="group" aria-label={exported.saveAs}>
      {formats.map((format) => {
        const search = new URLSearchParams({ format, lang: language, ...asked(point) });
        for (const [name, value] of Object.entries(query))
          for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
            if (one !== undefined) search.append(name, String(one));
        return (
          <a key={format} className="button small" download href={`/api/cooperations/${coop}/exports/${list}?${search.toString()}`}>
            {format === formats[0] ? exported.save(format.toUpperCase()) : format.toUpperCase()}
          </a>
        );
      })}
    </div>
  );
}
