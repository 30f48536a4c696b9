import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { beginReport, type listReports } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { PeriodFields } from './period-fields.tsx';
import { periodBefore, type TemplateKind } from './period-of.ts';
import { afterReport } from './refreshed.ts';

type Offers = Pick<ReplyOf<typeof listReports>, 'begin' | 'today'>;

/** «Lập báo cáo kỳ …»: template and period; it opens at once what there is already. */
export function BeginReport({ offers: { begin, today } }: { offers: Offers }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [unitId, setUnit] = useState(begin[0]?.unitId ?? '');
  const templates = begin.find((one) => one.unitId === unitId)?.templates ?? [];
  const [code, setCode] = useState(templates[0]?.code ?? '');
  const kind: TemplateKind = templates.find((one) => one.code === code)?.kind ?? 'month';
  const [chosen, setChosen] = useState<{ kind: TemplateKind; period: string }>();
  const period = chosen?.kind === kind ? chosen.period : periodBefore(kind, today);
  const begun = useCommand(beginReport, {
    refreshes: afterReport,
    onDone: ({ id }) => navigate({ to: '/bao-cao/$reportId', params: { reportId: id } }),
  });
  return (
    <form
      className="begin-report card"
      aria-label={t('reports.beginTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        begun.run({ body: { unitId, template: code, period } });
      }}
    >
      <ProblemNotice problem={begun.error} />
      <div className="begin-fields">
        {begin.length < 2 ? null : (
          <Field id="bao-cao-don-vi" label={t('reports.forUnit')}>
            <Choice
              id="bao-cao-don-vi"
              value={unitId}
              options={begin.map((one) => ({ value: one.unitId, label: one.unitName }))}
              onChange={setUnit}
            />
          </Field>
        )}
        <Field id="bao-cao-mau" label={t('reports.template')}>
          <Choice
            id="bao-cao-mau"
            value={code}
            options={templates.map((one) => ({ value: one.code, label: one.title }))}
            onChange={setCode}
          />
        </Field>
        <PeriodFields kind={kind} period={period} onChange={(next) => setChosen({ kind, period: next })} />
        <Button type="primary" htmlType="submit" disabled={begun.isPending}>
          {t('reports.begin')}
        </Button>
      </div>
    </form>
  );
}
