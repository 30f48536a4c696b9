import { downloadFigureSheet } from '@thuocdo/contract/imports';
import { isPeriod } from '@thuocdo/core/periods';
import { Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** The register of a period as a workbook to fill in and bring back; at first of the period that one comes from. */
export function FigureSheet({ unitId, period: asked }: { unitId: string; period: string | undefined }) {
  const { t } = useWords();
  const { now } = useSession();
  const [period, setPeriod] = useState(asked ?? dayOf(now).slice(0, 4));
  const isWrong = period !== '' && !isPeriod(period);
  const message = isWrong ? { severity: 'error' as const, text: t('imports.periodWrong') } : undefined;
  return (
    <section aria-labelledby="import-sheet" className="import-step">
      <h2 id="import-sheet">{t('imports.exportTitle')}</h2>
      <Field id="sheet-period" label={t('imports.exportPeriod')} help={t('imports.exportHelp')} message={message}>
        <div className="import-sheet">
          <Input
            {...describedBy('sheet-period', message, true)}
            className="import-period"
            maxLength={10}
            value={period}
            onChange={(event) => setPeriod(event.target.value.trim())}
          />
          <FileButton
            label={t('imports.export')}
            endpoint={downloadFigureSheet}
            input={{ params: { unitId }, query: { period } }}
            disabled={!isPeriod(period)}
          />
        </div>
      </Field>
    </section>
  );
}
