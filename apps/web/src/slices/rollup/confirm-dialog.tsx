import { getRollup, issueConfirmation, listConfirmations, type RollupView } from '@thuocdo/contract/results';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { confirmable } from './confirmable.ts';
import type { RollupRow } from './rollup-table.tsx';
import { useRulesets } from './use-rulesets.ts';

interface ConfirmDialogProps {
  view: RollupView;
  row: RollupRow | undefined;
  onClose: () => void;
}

/** The department confirms that a commune has reached a level, with its own document where there is one. */
export function ConfirmDialog({ view, row, onClose }: ConfirmDialogProps) {
  return row === undefined ? null : <OpenDialog key={row.unitId} view={view} row={row} onClose={onClose} />;
}

function OpenDialog({ view, row, onClose }: ConfirmDialogProps & { row: RollupRow }) {
  const { t } = useWords();
  const names = useRulesets();
  const open = confirmable(row, view.columns.verdicts);
  const [ruleset, setRuleset] = useState(open[0] ?? '');
  const [kind, setKind] = useState<'first' | 'retention'>('first');
  const [documentNumber, setNumber] = useState('');
  const [documentDate, setDate] = useState('');
  const issue = useCommand(issueConfirmation, { refreshes: [getRollup, listConfirmations], onDone: onClose });
  const confirm = () =>
    issue.run({
      params: { campaignId: view.campaign.id, unitId: row.unitId },
      body: {
        ruleset,
        kind,
        ...(documentNumber.trim() === '' ? {} : { documentNumber }),
        ...(documentDate === '' ? {} : { documentDate }),
      },
    });
  return (
    <Ask
      open
      title={t('rollup.confirmTitle', { name: row.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={issue.isPending || ruleset === ''} onClick={confirm}>
            {t('rollup.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('rollup.confirmText')}</p>
      <ProblemNotice problem={issue.error} />
      <Field id="xac-nhan-bo" label={t('rollup.confirmRuleset')}>
        <select id="xac-nhan-bo" className="input" value={ruleset} onChange={(event) => setRuleset(event.target.value)}>
          {open.map((code) => (
            <option key={code} value={code}>
              {names.get(code) ?? code}
            </option>
          ))}
        </select>
      </Field>
      <fieldset className="switch">
        <legend>{t('rollup.confirmKind')}</legend>
        {(['first', 'retention'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="loai" checked={kind === one} onChange={() => setKind(one)} />
            {t(one === 'first' ? 'rollup.kindFirst' : 'rollup.kindRetention')}
          </label>
        ))}
      </fieldset>
      <Field id="xac-nhan-so" label={t('rollup.documentNumber')}>
        <input
          id="xac-nhan-so"
          className="input"
          maxLength={60}
          value={documentNumber}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      <Field id="xac-nhan-ngay" label={t('rollup.documentDate')}>
        <input
          id="xac-nhan-ngay"
          className="input"
          type="date"
          value={documentDate}
          onChange={(event) => setDate(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
