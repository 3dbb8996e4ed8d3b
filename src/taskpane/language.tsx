import { createContext, useContext, type JSX, type ReactNode } from 'react';
import type { Language } from '../domain/finding';

const LanguageContext = createContext<Language>('sv');

export interface LanguageProviderProps {
  readonly lang: Language;
  readonly children: ReactNode;
}

/** Tells everything inside which language to write. */
export function LanguageProvider({ lang, children }: LanguageProviderProps): JSX.Element {
  return <LanguageContext value={lang}>{children}</LanguageContext>;
}

/** The language of the pane: Swedish where nobody has said. */
export function useLang(): Language {
  return useContext(LanguageContext);
}
