import { useQuery } from '@tanstack/react-query';
import { getRuleset, listRulesets } from '@thuocdo/contract/definitions';
import type { DraftView } from '@thuocdo/contract/rulesets';
import { emptyRuleset, type Overlay, type Ruleset, readDraftOverlay, type Spoken } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { call, useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { DraftHeader } from './draft-header.tsx';
import { type Editing, EditingContext } from './editing.ts';
import type { Dictionary } from './names.ts';
import { OverlayHead } from './overlay-head.tsx';
import { SpokenFields } from './spoken-fields.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { useDraft } from './use-draft.ts';
import { ViewSwitch } from './view-switch.tsx';

const readOverlay = (content: unknown): Overlay => readDraftOverlay(content).overlay;

/** A province’s text: which thresholds it fills, which rules it gives where the law leaves them open, what it makes binding. */
export function OverlayEditor({ first, dictionary }: { first: DraftView; dictionary: Dictionary }) {
  const { t } = useWords();
  const drafting = useDraft(first, readOverlay);
  const { content, change } = drafting;
  const [part, setPart] = useState<'head' | 'thresholds' | 'trial'>('head');
  const rulesets = useSpokenRulesets(content);
  const findings = useMemo(() => readDraftOverlay(content, rulesets ?? []).findings, [content, rulesets]);
  // Rules of an overlay are built with the fields of the editor, which look at the ruleset that they are for.
  const editing: Editing = {
    ruleset: emptyRuleset({ code: content.code, name: content.name, kind: 'criteria', scope: content.scope }),
    change: () => undefined,
    dictionary,
    findings,
    selected: '',
    select: () => undefined,
  };
  return (
    <EditingContext value={editing}>
      <DraftHeader first={first} drafting={drafting} actions={<DeleteDraft draft={first} />} />
      {findings.length === 0 ? (
        <p className="notice notice-good">{t('rulesets.noFaults')}</p>
      ) : (
        <ul className="notice notice-warning">
          {findings.map(({ place, code, mend }) => (
            <li key={`${place} ${code} ${mend}`}>
              {mend} <span className="quiet code">({place})</span>
            </li>
          ))}
        </ul>
      )}
      <ViewSwitch
        label={t('rulesets.parts')}
        value={part}
        options={(['head', 'thresholds', 'trial'] as const).map((one) => ({
          value: one,
          label: t(`rulesets.overlayPart-${one}`),
        }))}
        onChange={setPart}
      />
      {part === 'head' ? <OverlayHead overlay={content} onChange={change} /> : null}
      {part === 'thresholds' ? <Thresholds overlay={content} rulesets={rulesets ?? []} onChange={change} /> : null}
      {part === 'trial' ? <TrialPanel draftId={first.id} flush={drafting.flush} /> : null}
    </EditingContext>
  );
}

/** The rulesets that an overlay speaks of, whole; undefined while they are awaited. */
function useSpokenRulesets(overlay: Overlay): readonly Ruleset[] | undefined {
  const codes = Object.keys(overlay.rulesets);
  const found = useQuery({
    queryKey: ['rulesets-spoken', codes],
    queryFn: () =>
      Promise.all(codes.map(async (code) => (await call(getRuleset, { params: { code } })).ruleset as Ruleset)),
  });
  return found.data;
}

interface ThresholdsProps {
  overlay: Overlay;
  rulesets: readonly Ruleset[];
  onChange: (overlay: Overlay) => void;
}

function Thresholds({ overlay, rulesets, onChange }: ThresholdsProps) {
  const { t } = useWords();
  const all = useEndpoint(listRulesets);
  const [adding, setAdding] = useState('');
  const free = (all.data?.items ?? []).filter((one) => !one.overlay && !Object.hasOwn(overlay.rulesets, one.code));
  const set = (code: string, spoken: Spoken) =>
    onChange({ ...overlay, rulesets: { ...overlay.rulesets, [code]: spoken } });
  const drop = (code: string) =>
    onChange({
      ...overlay,
      rulesets: Object.fromEntries(Object.entries(overlay.rulesets).filter(([one]) => one !== code)),
    });
  return (
    <>
      <div className="class-row">
        <Field id="overlay-add" label={t('rulesets.overlayAdd')}>
          <Choice
            id="overlay-add"
            value={adding}
            options={[
              { value: '', label: t('rulesets.chooseRuleset') },
              ...free.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
            ]}
            onChange={setAdding}
          />
        </Field>
        <Button
          size="small"
          disabled={adding === ''}
          onClick={() => {
            set(adding, { thresholds: {}, confirms: [] });
            setAdding('');
          }}
        >
          {t('rulesets.add')}
        </Button>
      </div>
      {Object.entries(overlay.rulesets).map(([code, spoken]) => {
        const ruleset = rulesets.find((one) => one.code === code);
        return ruleset === undefined ? null : (
          <SpokenFields
            key={code}
            ruleset={ruleset}
            spoken={spoken}
            onChange={(next) => set(code, next)}
            onDrop={() => drop(code)}
          />
        );
      })}
    </>
  );
}
