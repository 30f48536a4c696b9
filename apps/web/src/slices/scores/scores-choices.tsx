import type { ScoresView } from '@thuocdo/contract/scores';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskScores } from './scores-page.tsx';

/** Which ruleset, and which earlier campaign to compare with; what is not law is named. */
export function ScoresChoices({ view, onAsk }: { view: ScoresView; onAsk: AskScores }) {
  const { t } = useWords();
  const { rulesets, ruleset, comparable, against } = view;
  return (
    <>
      {view.illustrativeTexts.map((text) => (
        <p key={text} className="notice notice-warning">
          {t('scores.illustrative', { text })}
        </p>
      ))}
      <div className="scores-choices">
        {rulesets.length > 1 ? (
          <label htmlFor="xep-hang-bo">
            <span>{t('scores.ruleset')}</span>
            <Choice
              id="xep-hang-bo"
              value={ruleset.code}
              options={rulesets.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(bo) => onAsk({ bo, doi: undefined, loai: undefined, xep: undefined })}
            />
          </label>
        ) : (
          <p className="scores-ruleset">{ruleset.name}</p>
        )}
        {against !== null && comparable.length > 1 ? (
          <label htmlFor="xep-hang-doi">
            <span>{t('scores.against')}</span>
            <Choice
              id="xep-hang-doi"
              value={against.id}
              options={comparable.map(({ id, title, period }) => ({ value: id, label: `${period} – ${title}` }))}
              onChange={(doi) => onAsk({ doi })}
            />
          </label>
        ) : null}
      </div>
    </>
  );
}
