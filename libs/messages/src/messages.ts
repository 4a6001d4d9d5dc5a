import { english } from './en/index';
import { swedish } from './sv/index';
import type { Language } from './words';

/** The catalogue of sentences, the same shape in every language. */
export type Messages = typeof swedish;

const catalogues: Readonly<Record<Language, Messages>> = { sv: swedish, en: english };

export function messages(language: Language): Messages {
  return catalogues[language];
}
