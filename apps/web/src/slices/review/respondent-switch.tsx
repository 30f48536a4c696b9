import type { PhraseKey } from '@thuocdo/phrases';
import { useWords } from '../../ui/words.tsx';
import { type Respondent, respondents } from './progress-search.ts';

/** Whose forms the matrix shows. */
export function RespondentSwitch({
  chosen,
  onChoose,
}: {
  chosen: Respondent;
  onChoose: (respondent: Respondent) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="switch">
      <legend>{t('review.respondents')}</legend>
      {respondents.map((one) => (
        <label key={one}>
          <input type="radio" name="loai" checked={one === chosen} onChange={() => onChoose(one)} />
          {t(`review.${one}` satisfies PhraseKey)}
        </label>
      ))}
    </fieldset>
  );
}
