import type { EffortsView, EffortView } from '@thuocdo/contract/efforts';
import { Input } from 'antd';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { type EffortChange, type EffortDraft, linesBySubcriterion, ownWord } from './effort-draft.ts';

interface EffortTableProps {
  view: EffortsView;
  draft: EffortDraft;
  /** Undefined: to read only. */
  onChange: ((line: EffortView, change: EffortChange) => void) | undefined;
}

export function EffortTable({ view, draft, onChange }: EffortTableProps) {
  const { t } = useWords();
  return (
    <ScrollRegion caption={t('explanations.effortsTitle')}>
      <table className="register efforts">
        <caption className="visually-hidden">
          {t('explanations.effortsTitle')}: {view.ruleset.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('explanations.line')}</th>
            <th scope="col">{t('explanations.effort')}</th>
            <th scope="col">{t('explanations.effortsNoteField')}</th>
            <th scope="col">{t('explanations.effortsSaidBy')}</th>
          </tr>
        </thead>
        {linesBySubcriterion(view).map(({ code, lines }) => (
          <tbody key={code}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {t('explanations.subcriterion')} {code}
              </th>
            </tr>
            {lines.map((line) => (
              <EffortRow
                key={line.code}
                line={line}
                unitId={view.unit.id}
                change={draft[line.code]}
                onChange={onChange && ((change) => onChange(line, change))}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

interface EffortRowProps {
  line: EffortView;
  unitId: string;
  change: EffortChange | undefined;
  onChange: ((change: EffortChange) => void) | undefined;
}

const classes = [1, 2, 3, 4, 5] as const;

function EffortRow({ line, unitId, change, onChange }: EffortRowProps) {
  const { t } = useWords();
  const { effort, note } = change ?? ownWord(line, unitId);
  const isAbove = line.set !== null && line.set.unitId !== unitId;
  const unsaid = isAbove ? `${t('explanations.effortsFromAbove')}: ${line.effort}` : t('explanations.effortsDefault');
  return (
    <tr>
      <th scope="row">
        <span className="code">{line.code}</span> {line.name}
      </th>
      <td>
        {onChange === undefined ? (
          t(`explanations.effort_${line.effort as 1 | 2 | 3 | 4 | 5}`)
        ) : (
          <select
            className="choice"
            aria-label={t('explanations.effortsOf', { code: line.code })}
            value={effort ?? ''}
            onChange={({ target }) => onChange({ effort: target.value === '' ? null : Number(target.value), note })}
          >
            <option value="">{unsaid}</option>
            {classes.map((one) => (
              <option key={one} value={one}>
                {t(`explanations.effort_${one}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {onChange === undefined ? (
          (line.set?.note ?? '')
        ) : (
          <Input
            aria-label={t('explanations.effortsNoteOf', { code: line.code })}
            maxLength={300}
            disabled={effort === null}
            value={effort === null ? '' : note}
            onChange={({ target }) => onChange({ effort, note: target.value })}
          />
        )}
      </td>
      <td className="quiet">{line.set === null ? '' : `${line.set.by}, ${showInstant(line.set.at)}`}</td>
    </tr>
  );
}
