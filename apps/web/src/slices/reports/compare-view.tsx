import type { ReportView } from '@thuocdo/contract/report-views';
import { compareReport } from '@thuocdo/contract/reports';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChangesView } from './changes-view.tsx';

/** The report beside an earlier submission or beside last period's. */
export function CompareView({ report }: { report: ReportView }) {
  const { t } = useWords();
  const { previous, corrects, versions } = report;
  const options = [
    ...(previous === null
      ? []
      : [{ value: previous.id, label: t('reports.compareLast', { period: previous.periodName }) }]),
    ...(corrects === null
      ? []
      : [
          { value: corrects.id, label: t('reports.compareLast', { period: corrects.document ?? corrects.periodName }) },
        ]),
    ...[...versions].reverse().map(({ version }) => ({
      value: String(version),
      label: t('reports.compareVersion', { version }),
    })),
  ];
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  if (options.length === 0) return <p className="empty">{t('reports.compareNothing')}</p>;
  return (
    <section aria-label={t('reports.compareTitle')}>
      <Field id="so-sanh-voi" label={t('reports.compareWith')}>
        <Choice id="so-sanh-voi" value={chosen} options={options} onChange={setChosen} />
      </Field>
      <Compared reportId={report.id} chosen={chosen} />
    </section>
  );
}

function Compared({ reportId, chosen }: { reportId: string; chosen: string }) {
  const isVersion = /^\d{1,4}$/u.test(chosen);
  const query = isVersion ? { version: Number(chosen) } : { report: chosen };
  const compared = useEndpoint(compareReport, { params: { reportId }, query });
  return (
    <Loaded from={compared} rows={8}>
      {({ before, after, changes }) => (
        <>
          <p className="quiet">
            {before} → {after}
          </p>
          <ChangesView changes={changes} />
        </>
      )}
    </Loaded>
  );
}
