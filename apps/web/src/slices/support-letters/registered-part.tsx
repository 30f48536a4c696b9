import type { SupportLetterFacts } from '@thuocdo/contract/support-letters';
import { Tick } from '../../ui/choice.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { CitedPaperFields } from './cited-paper-fields.tsx';
import type { LetterEntry } from './letter-entry.ts';
import type { MessageOf } from './support-letter-form.tsx';

interface RegisteredPartProps {
  entry: LetterEntry;
  registered: SupportLetterFacts['registered'];
  change: (part: Partial<LetterEntry>) => void;
  messageOf: MessageOf;
}

/** «đặc biệt đối với các đơn vị …»: whether the registered communes are pointed out, and by which paper. */
export function RegisteredPart({ entry, registered, change, messageOf }: RegisteredPartProps) {
  const { t } = useWords();
  const { communes } = registered;
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.registered')}</legend>
      <p className="quiet">
        {communes.length === 0
          ? t('supportLetters.registeredNone', { year: entry.year })
          : t('supportLetters.registeredCount', {
              count: showNumber(communes.length),
              names: communes.map(({ name }) => name).join(', '),
            })}
      </p>
      <Tick checked={entry.citesRegistration} onChange={(citesRegistration) => change({ citesRegistration })}>
        {t('supportLetters.citeRegistration')}
      </Tick>
      {entry.citesRegistration ? (
        <CitedPaperFields
          id="registered"
          paper={entry.registeredUnder}
          onChange={(registeredUnder) => change({ registeredUnder })}
          messageOf={messageOf}
        />
      ) : null}
    </fieldset>
  );
}
