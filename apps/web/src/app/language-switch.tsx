import { langs } from '@thuocdo/phrases';
import { useWords } from '../ui/words.tsx';

const names = { vi: 'Tiếng Việt', en: 'English' } as const;

export function LanguageSwitch() {
  const { lang, setLang, t } = useWords();
  return (
    <fieldset className="language">
      <legend className="visually-hidden">{t('shell.language')}</legend>
      {langs.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === lang}
          title={names[one]}
          onClick={() => setLang(one)}
        >
          {one === 'vi' ? 'VI' : 'EN'}
          <span className="visually-hidden"> {names[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}
