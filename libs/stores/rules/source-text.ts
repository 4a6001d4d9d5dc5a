import type { SourceRef } from '@sparbar/event-sourcing';

/**
 * What made a version, as it is stored: `["norrvik.activity-nv07",1,10,2,14]`, each stream once for as long as it goes on, then version and seq in turn.
 * A document carries all its sources in each of its versions, so written out in full they would be most of the file.
 */
export const sourceText = (sources: readonly SourceRef[]): string => {
  let text = '[';
  let stream: string | undefined;
  for (const source of sources) {
    if (source.stream !== stream) {
      text += `${text.length > 1 ? ',' : ''}${JSON.stringify(source.stream)}`;
      stream = source.stream;
    }
    text += `,${source.version},${source.seq}`;
  }
  return `${text}]`;
};

export const sourcesIn = (text: string): readonly SourceRef[] => {
  const sources: SourceRef[] = [];
  let stream = '';
  const parts = JSON.parse(text) as readonly (string | number)[];
  for (let index = 0; index < parts.length;) {
    const part = parts[index];
    if (typeof part === 'string') {
      stream = part;
      index += 1;
    } else {
      sources.push({ seq: Number(parts[index + 1]), stream, version: Number(part) });
      index += 2;
    }
  }
  return sources;
};
