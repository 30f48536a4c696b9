import { listRulesets, type RulesetSummary } from '@thuocdo/contract/definitions';
import { createRulesetDraft, type DraftView, listRulesetDrafts } from '@thuocdo/contract/rulesets';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

interface BeginDraftProps {
  /** A published one to begin from; undefined when the person chooses. */
  of: RulesetSummary | undefined;
  onClose: () => void;
  onBegun: (draft: DraftView) => void;
}

type From = 'nothing' | 'copy' | 'frame';
type Kind = 'criteria' | 'index' | 'overlay';

/** A new draft: empty, a copy of what is published, or its frame without rules; for a unit that the person acts for. */
export function BeginDraft({ of, onClose, onBegun }: BeginDraftProps) {
  const { t } = useWords();
  const units = useDraftingUnits();
  const rulesets = useEndpoint(listRulesets, undefined, { enabled: of === undefined });
  const [from, setFrom] = useState<From>('copy');
  const [kind, setKind] = useState<Kind>('criteria');
  const [source, setSource] = useState(of?.code ?? '');
  const [unitId, setUnitId] = useState(units[0]?.value ?? '');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const beginning = useCommand(createRulesetDraft, { refreshes: [listRulesetDrafts], onDone: onBegun });
  const sources = of === undefined ? (rulesets.data?.items ?? []) : [of];
  const chosen = sources.find((one) => one.code === source) ?? sources[0];
  const nameMessage = message(tried && name.trim() === '', t('rulesets.fault-name'));
  const codeMessage = message(tried && !/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/.test(code), t('rulesets.fault-code'));
  const submit = () => {
    setTried(true);
    if (from !== 'nothing') {
      if (chosen) beginning.run({ body: { unitId, start: { from, of: chosen.code } } });
    } else if (name.trim() !== '' && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/.test(code)) {
      beginning.run({ body: { unitId, start: { from, kind, code, name } } });
    }
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button type="primary" loading={beginning.isPending} onClick={submit}>
        {t('rulesets.beginDo')}
      </Button>
    </>
  );
  return (
    <Ask open title={t('rulesets.begin')} onClose={onClose} actions={actions}>
      <ProblemNotice problem={beginning.error} />
      <Field id="begin-from" label={t('rulesets.beginFrom')}>
        <Choice
          id="begin-from"
          value={from}
          options={(['copy', 'frame', 'nothing'] as const)
            .filter((one) => of === undefined || one !== 'nothing')
            .map((one) => ({ value: one, label: t(`rulesets.from-${one}`) }))}
          onChange={setFrom}
        />
      </Field>
      {from === 'nothing' ? (
        <>
          <Field id="begin-kind" label={t('rulesets.kind')}>
            <Choice
              id="begin-kind"
              value={kind}
              options={(['criteria', 'index', 'overlay'] as const).map((one) => ({
                value: one,
                label: t(`rulesets.kind-${one}`),
              }))}
              onChange={setKind}
            />
          </Field>
          <Field id="begin-name" label={t('rulesets.name')} message={nameMessage}>
            <Input
              {...describedBy('begin-name', nameMessage)}
              maxLength={300}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Field id="begin-code" label={t('rulesets.code')} help={t('rulesets.codeHelp')} message={codeMessage}>
            <Input
              {...describedBy('begin-code', codeMessage, true)}
              maxLength={80}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
        </>
      ) : (
        <Field id="begin-of" label={t('rulesets.beginOf')}>
          <Choice
            id="begin-of"
            value={chosen?.code ?? ''}
            options={sources.map((one) => ({ value: one.code, label: `${one.name} (${one.code})` }))}
            onChange={setSource}
          />
        </Field>
      )}
      <Field id="begin-unit" label={t('rulesets.scope')} help={t('rulesets.scopeHelp')}>
        <Choice id="begin-unit" value={unitId} options={units} onChange={setUnitId} hasHelp />
      </Field>
    </Ask>
  );
}

function message(isWrong: boolean, text: string): Message | undefined {
  return isWrong ? { severity: 'error', text } : undefined;
}

/** Units that the person holds a position for; the server says where drafting is allowed. */
function useDraftingUnits(): { value: string; label: string }[] {
  const { positions } = useSession();
  const units = new Map(positions.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...units].map(([value, label]) => ({ value, label }));
}
