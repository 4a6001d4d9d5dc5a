import type { Language } from '@sparbar/messages';

interface Asked {
  readonly query: unknown;
  readonly headers: { readonly 'accept-language'?: string | undefined };
}

/** The language an answer is to be in: `?lang=`, else the first of Swedish and English the browser prefers, else Swedish. */
export function languageOf(request: Asked): Language {
  const asked = typeof request.query === 'object' && request.query !== null && 'lang' in request.query ? request.query.lang : undefined;
  if (isLanguage(asked)) return asked;
  return preferred(request.headers['accept-language'] ?? '');
}

const isLanguage = (value: unknown): value is Language => value === 'sv' || value === 'en';

function preferred(header: string): Language {
  const wishes = header
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find(isLanguage) ?? 'sv';
}
