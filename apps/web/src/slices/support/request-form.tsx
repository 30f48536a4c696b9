import { useNavigate } from '@tanstack/react-router';
import { requestSupport } from '@thuocdo/contract/support';
import { addDays, dayOf } from '@thuocdo/core/text';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, messageAt, noFaults, serverFaults } from './faults.ts';
import { LineTicks } from './line-ticks.tsx';
import { PlanProblem } from './plan-problem.tsx';
import { afterPlan } from './refreshed.ts';
import { itemsOf, neededBy, type RequestEntry } from './request-entry.ts';
import type { Lines } from './support-search.ts';

const fieldOf = (field: string) => `request-${field}`;
/** Days in which an enterprise usually answers; the commune may change it. */
const usualDays = 7;

interface RequestFormProps {
  view: Lines;
  /** Codes that are ticked from the start. */
  ticked: readonly string[];
}

/** The request: lines, enterprise, words, day of the answer. A second click sends nothing twice. */
export function RequestForm({ view, ticked }: RequestFormProps) {
  const { t, lang } = useWords();
  const { now } = useSession();
  const navigate = useNavigate();
  const lines = view.lines ?? [];
  const [entry, setEntry] = useState<RequestEntry>(() => ({
    codes: lines.map(({ code }) => code).filter((code) => ticked.includes(code)),
    otherName: '',
    otherGap: '',
    enterpriseId: view.enterprises.length === 1 ? (view.enterprises[0]?.id ?? '') : '',
    request: '',
    answerBy: addDays(dayOf(now), usualDays),
  }));
  const [own, setOwn] = useState<Faults>(noFaults);
  const id = useRef(crypto.randomUUID());
  const unitId = view.unit.id;
  const ask = useCommand(requestSupport, {
    refreshes: afterPlan,
    onDone: (plan) => navigate({ to: '/ho-tro/$unitId/$planId', params: { unitId, planId: plan.id } }),
  });
  const change = (part: Partial<RequestEntry>) => setEntry((before) => ({ ...before, ...part }));
  const faults =
    own.size > 0 ? own : serverFaults(ask.error, lang, (pointer) => fieldOf(pointer.split('/').at(2) ?? ''));
  const send = () => {
    const needed = neededBy(entry, lines);
    setOwn(new Map(needed.map((field) => [fieldOf(field), t(`support.need-${field}`)])));
    if (needed.length > 0) return;
    const { enterpriseId, request, answerBy } = entry;
    const judged = { campaignId: view.campaign?.id ?? null, ruleset: view.ruleset?.code ?? null };
    ask.run({
      params: { unitId },
      body: { id: id.current, ...judged, enterpriseId, request, answerBy, items: itemsOf(entry, lines) },
    });
  };
  return (
    <div className="support-request">
      <PlanProblem problem={ask.error} faults={faults} />
      <LineTicks
        id={fieldOf('items')}
        lines={view.lines}
        chosen={entry.codes}
        message={messageAt(faults, fieldOf('items'))}
        onChange={(codes) => change({ codes })}
      />
      <fieldset className="editor-group">
        <legend>{t('support.requestOther')}</legend>
        <div className="pair">
          <Field id={fieldOf('other')} label={t('support.requestOtherName')}>
            <Input
              id={fieldOf('other')}
              maxLength={500}
              value={entry.otherName}
              onChange={({ target }) => change({ otherName: target.value })}
            />
          </Field>
          <Field id={fieldOf('gap')} label={t('support.requestOtherGap')}>
            <Input
              id={fieldOf('gap')}
              maxLength={1000}
              value={entry.otherGap}
              onChange={({ target }) => change({ otherGap: target.value })}
            />
          </Field>
        </div>
      </fieldset>
      {view.enterprises.length === 0 ? <p className="notice notice-warning">{t('support.noEnterprises')}</p> : null}
      <div className="pair">
        <Field
          id={fieldOf('enterpriseId')}
          label={t('support.enterprise')}
          message={messageAt(faults, fieldOf('enterpriseId'))}
        >
          <Choice
            id={fieldOf('enterpriseId')}
            value={entry.enterpriseId}
            options={[
              { value: '', label: t('support.choose') },
              ...view.enterprises.map(({ id: value, name: label }) => ({ value, label })),
            ]}
            onChange={(enterpriseId) => change({ enterpriseId })}
            message={messageAt(faults, fieldOf('enterpriseId'))}
          />
        </Field>
        <Field id={fieldOf('answerBy')} label={t('support.answerBy')} message={messageAt(faults, fieldOf('answerBy'))}>
          <DayInput
            id={fieldOf('answerBy')}
            value={entry.answerBy}
            onChange={(answerBy) => change({ answerBy })}
            message={messageAt(faults, fieldOf('answerBy'))}
          />
        </Field>
      </div>
      <TextField
        id={fieldOf('request')}
        label={t('support.requestWords')}
        value={entry.request}
        onChange={(request) => change({ request })}
        message={messageAt(faults, fieldOf('request'))}
        rows={4}
        maxLength={4000}
      />
      <Button type="primary" disabled={ask.isPending} onClick={send}>
        {t('support.requestDo')}
      </Button>
    </div>
  );
}
