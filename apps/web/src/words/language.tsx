import { messages, unbroken, type Language, type Messages } from '@sparbar/messages';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

const kept = 'sparbar.language';

export function chosenLanguage(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'sv';
}

interface Words {
  readonly language: Language;
  readonly words: Messages;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Words>({ language: 'sv', words: messages('sv'), choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<Words>(
    () => ({
      language,
      words: messages(language),
      choose: (next) => {
        localStorage.setItem(kept, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): Words {
  return use(Context);
}

/** The catalogue in the reader's language. */
export function useWords(): Messages {
  return use(Context).words;
}

/** A text with dates and numbers that do not break over a line. */
export { unbroken };
