import { printedOf } from '@thuocdo/core/dispatches';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CitedPaperFields } from './cited-paper-fields.tsx';
import type { GroundEntry } from './letter-entry.ts';
import type { MessageOf } from './support-letter-form.tsx';
import { TextPart } from './text-part.tsx';

interface GroundFieldsProps {
  at: number;
  ground: GroundEntry;
  onChange: (ground: GroundEntry) => void;
  messageOf: MessageOf;
}

/** One numbered ground: what it is about and its paper; where another source prints it otherwise, both are shown. */
export function GroundFields({ at, ground, onChange, messageOf }: GroundFieldsProps) {
  const { t } = useWords();
  const id = `ground-${at}`;
  const place = at + 1;
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.ground', { place })}</legend>
      <TextPart
        id={id}
        label={t('supportLetters.groundSubject', { place })}
        value={ground.subject}
        message={messageOf(id)}
        onChange={(subject) => onChange({ ...ground, subject })}
      />
      <CitedPaperFields
        id={id}
        paper={ground.paper}
        onChange={(paper) => onChange({ ...ground, paper })}
        messageOf={messageOf}
      />
      <TwiceCited id={id} ground={ground} onChange={onChange} />
    </fieldset>
  );
}

function TwiceCited({ id, ground, onChange }: Pick<GroundFieldsProps, 'ground' | 'onChange'> & { id: string }) {
  const { t } = useWords();
  if (ground.asPrinted === null) return null;
  const shown = (print: GroundEntry['print']) => {
    const { number, date } = printedOf({ ...ground, print });
    return { number, date: date === '' ? '' : showDay(date) };
  };
  return (
    <>
      <p className="notice notice-warning">
        {t('supportLetters.caution', {
          ...shown(ground.print === 'corrected' ? 'as-printed' : 'corrected'),
          reason: ground.asPrinted.reason,
        })}
      </p>
      <fieldset className="letter-print">
        <legend>{t('supportLetters.print')}</legend>
        {(['as-printed', 'corrected'] as const).map((print) => (
          <label key={print} className="tick">
            <input
              type="radio"
              name={`${id}-print`}
              checked={ground.print === print}
              onChange={() => onChange({ ...ground, print })}
            />
            <span>
              {t(
                print === 'corrected' ? 'supportLetters.printCorrected' : 'supportLetters.printAsPrinted',
                shown(print),
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
