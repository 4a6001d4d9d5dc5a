import { useParams } from '@tanstack/react-router';
import { asked, usePointInTime } from '../time/point-in-time';
import { useLanguage } from '../words/language';

interface DownloadProps {
  readonly list: 'activities' | 'areas' | 'decisions' | 'fora' | 'people' | 'events' | 'access' | 'accounts';
  /** Of which cooperation, where the address does not say. */
  readonly coop?: string;
  /** As the list itself is asked for; several of one name stand beside each other. */
  readonly query: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  readonly formats: readonly ('csv' | 'xlsx' | 'json')[];
}

/** Takes a list along as it stands: the server makes the file, of the same question that the screen asked. */
export function Download({ list, coop: given, query, formats }: DownloadProps) {
  const { language, words } = useLanguage();
  const { coop = given ?? '' } = useParams({ strict: false });
  const address = list === 'accounts' ? '/api/accounts/export' : `/api/cooperations/${coop}/exports/${list}`;
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
          <a key={format} className="button small" download href={`${address}?${search.toString()}`}>
            {format === formats[0] ? exported.save(format.toUpperCase()) : format.toUpperCase()}
          </a>
        );
      })}
    </div>
  );
}
