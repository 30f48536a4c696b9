import { type Lang, langs, type ParamsOf, type PhraseKey, phrase } from '@thuocdo/phrases';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export interface Words {
  lang: Lang;
  /** `t('answering.savedAt', { time })` */
  t: <K extends PhraseKey>(key: K, ...params: ParamsOf<K>) => string;
  setLang: (lang: Lang) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);
const storageKey = 'thuocdo.lang';

/** Language of the interface: the one chosen on this device, else Vietnamese. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(storedLang);
  useEffect(() => {
    document.documentElement.lang = lang;
    localStorage.setItem(storageKey, lang);
  }, [lang]);
  const words = useMemo<Words>(() => ({ lang, setLang, t: (key, ...params) => phrase(lang, key, ...params) }), [lang]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('useWords outside <WordsProvider>');
  return words;
}

function storedLang(): Lang {
  const stored = localStorage.getItem(storageKey);
  return langs.find((lang) => lang === stored) ?? 'vi';
}
