import type { AppraisalView } from '@thuocdo/contract/confirmations';
import { FINDINGS } from '@thuocdo/core/appraisals';
import { Button } from 'antd';
import { describedBy, FieldMessage } from '../../ui/field.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { agreeWithRest, withFinding } from './appraisal-entry.ts';
import type { ContentProps } from './appraisal-form.tsx';

type Item = AppraisalView['checklist'][number];

/** Sub-criterion by sub-criterion: the verified verdict and its sentences, and what the delegation finds. */
export function Checklist({ items, ...fields }: ContentProps & { items: readonly Item[] }) {
  const { t } = useWords();
  const { content, change } = fields;
  const codes = items.map((item) => item.code);
  const done = codes.filter((code) => content.findings.some((one) => one.code === code)).length;
  return (
    <section className="confirm-section" aria-labelledby="ket-qua-chi-tieu">
      <h2 id="ket-qua-chi-tieu">{t('confirmations.checklist')}</h2>
      <p className="quiet">{t('confirmations.checklistHelp')}</p>
      <div className="row-actions">
        <span aria-live="polite">{t('confirmations.progress', { done, all: codes.length })}</span>
        <Button
          size="small"
          disabled={done === codes.length}
          onClick={() => change({ findings: agreeWithRest(content, codes).findings })}
        >
          {t('confirmations.agreeRest', { count: codes.length - done })}
        </Button>
      </div>
      {items.map((item) => (
        <ChecklistRow key={item.code} item={item} {...fields} />
      ))}
    </section>
  );
}

function ChecklistRow({ item, content, change, messageOf }: ContentProps & { item: Item }) {
  const { t } = useWords();
  const { code } = item;
  const noted = content.findings.find((one) => one.code === code);
  const set = (part: Parameters<typeof withFinding>[2]) =>
    change({ findings: withFinding(content, code, part).findings });
  const noteId = `ghi-chu-${code}`;
  return (
    <div className="check-item">
      <CheckedItem item={item} />
      <div>
        <fieldset className="finding-choice" id={`y-kien-${code}`} tabIndex={-1}>
          <legend className="visually-hidden">{t('confirmations.findingOf', { code })}</legend>
          {FINDINGS.map((finding) => (
            <label key={finding}>
              <input
                type="radio"
                name={`y-kien-${code}`}
                checked={noted?.finding === finding}
                onChange={() => set({ finding })}
              />
              {t(`confirmations.finding-${finding}`)}
            </label>
          ))}
        </fieldset>
        <FieldMessage fieldId={`y-kien-${code}`} message={messageOf(`y-kien-${code}`)} />
        {noted === undefined ? null : (
          <>
            <textarea
              {...describedBy(noteId, messageOf(noteId))}
              className="input"
              rows={2}
              maxLength={2000}
              aria-label={`${t('confirmations.findingNote')}: ${code}`}
              placeholder={t('confirmations.findingNote')}
              value={noted.note}
              onChange={({ target }) => set({ note: target.value })}
            />
            <FieldMessage fieldId={noteId} message={messageOf(noteId)} />
          </>
        )}
      </div>
    </div>
  );
}

/** What the verified figures say of a sub-criterion. */
export function CheckedItem({ item }: { item: Item }) {
  const { t } = useWords();
  return (
    <div>
      <h3>
        {item.code}. {item.name}{' '}
        {item.verdict === null ? (
          <span className="quiet">{t('confirmations.noVerdict')}</span>
        ) : (
          <VerdictStatus verdict={item.verdict} />
        )}
      </h3>
      <ul className="sentences">
        {item.requirements.map((one) => (
          <li key={one.code}>{one.sentence ?? `${one.code}: ${one.name}`}</li>
        ))}
      </ul>
    </div>
  );
}
