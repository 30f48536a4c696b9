import type { WhatIf } from '@thuocdo/contract/what-if';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { SweepPlot } from './sweep-plot.tsx';
import { className } from './threshold-fields.tsx';
import type { Triable, TryBody } from './what-if-page.tsx';

type Sweep = NonNullable<WhatIf['sweep']>;

interface SweepPanelProps {
  ruleset: Triable['rulesets'][number];
  tried: WhatIf;
  sent: TryBody;
  isBusy: boolean;
  onAsk: (body: TryBody) => void;
}

/** How many communes would meet a requirement over a row of thresholds; chart and table of the same numbers. */
export function SweepPanel({ ruleset, tried: { sweep }, sent, isBusy, onAsk }: SweepPanelProps) {
  const { t, lang } = useWords();
  if (sweep === null) return null;
  const requirement = ruleset.requirements.find((one) => one.code === sweep.requirement);
  const { class: _class, ...whole } = sent;
  return (
    <section aria-labelledby="sweep-title" className="tried">
      <h2 id="sweep-title">{t('whatIf.sweep', { code: `${sweep.requirement} ${requirement?.name ?? ''}` })}</h2>
      <div className="try-fields">
        <Field id="sweep-requirement" label={t('whatIf.sweepOf')}>
          <Choice
            id="sweep-requirement"
            value={sweep.requirement}
            options={ruleset.requirements.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
            onChange={(code) => (isBusy ? undefined : onAsk({ ...whole, sweep: code }))}
          />
        </Field>
        {requirement === undefined || requirement.classes.length === 0 ? null : (
          <Field id="sweep-class" label={t('whatIf.sweepClass')}>
            <Choice
              id="sweep-class"
              value={sweep.class ?? ''}
              options={[
                { value: '', label: t('whatIf.allClasses') },
                ...requirement.classes.map((one) => ({ value: one, label: className(one, lang) })),
              ]}
              onChange={(one) => {
                if (!isBusy) onAsk({ ...whole, sweep: sweep.requirement, ...(one === '' ? {} : { class: one }) });
              }}
            />
          </Field>
        )}
      </div>
      {sweep.communes === 0 ? (
        <p className="empty">{t('whatIf.sweepNone')}</p>
      ) : (
        <>
          <p>{t('whatIf.sweepCommunes', { communes: showNumber(sweep.communes) })}</p>
          <SweepPlot sweep={sweep} />
          <SweepTable sweep={sweep} />
        </>
      )}
    </section>
  );
}

type Step = Sweep['steps'][number];
const verdicts = ['met', 'unmet', 'unknown', 'exempt'] as const;

function SweepTable({ sweep }: { sweep: Sweep }) {
  const { t } = useWords();
  const columns: Column<Step>[] = [
    {
      key: 'threshold',
      title: t('whatIf.sweepThreshold', { unit: sweep.unit }),
      numeric: true,
      cell: (step) =>
        step.tried ? (
          <strong>
            {showNumber(step.threshold)} ({t('whatIf.tried')})
          </strong>
        ) : (
          showNumber(step.threshold)
        ),
    },
    ...verdicts.map(
      (verdict): Column<Step> => ({
        key: verdict,
        title: t(`levels.${verdict}`),
        numeric: true,
        cell: (step) => showNumber(step[verdict]),
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('whatIf.sweep', { code: sweep.requirement })}
      columns={columns}
      rows={sweep.steps}
      rowKey={(step) => String(step.threshold)}
    />
  );
}
