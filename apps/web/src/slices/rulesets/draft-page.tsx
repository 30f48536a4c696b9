import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type DraftView, getRulesetDraft } from '@thuocdo/contract/rulesets';
import { type Ruleset, readDraftRuleset } from '@thuocdo/core/judging';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call, type ProblemError } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { DraftDifference } from './draft-difference.tsx';
import { DraftHeader } from './draft-header.tsx';
import { type Editing, EditingContext } from './editing.ts';
import { ExamplesEditor } from './examples-editor.tsx';
import { FindingsList } from './findings-list.tsx';
import { ImportTable } from './import-table.tsx';
import { type Dictionary, useDictionary } from './names.ts';
import { NodeForm } from './node-form.tsx';
import { NodeTree } from './node-tree.tsx';
import { type Place, placeOfFinding } from './outline.ts';
import { OverlayEditor } from './overlay-editor.tsx';
import { RulesetTable } from './ruleset-table.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { useDraft } from './use-draft.ts';
import { ViewSwitch } from './view-switch.tsx';
import './rulesets.css';

/** The editor of a draft: a ruleset with its tree, or a province’s overlay over national ones. */
export function DraftPage() {
  const { draftId } = useParams({ from: '/shell/bo-tieu-chi/soan/$draftId' });
  // Read anew at each opening: an editor that began with an older revision would run into its own work.
  const draft = useQuery<DraftView, ProblemError>({
    queryKey: ['ruleset-draft-opened', draftId],
    queryFn: () => call(getRulesetDraft, { params: { draftId } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const dictionary = useDictionary();
  return (
    <Loaded from={draft}>
      {(view) => (dictionary === undefined ? null : <Opened key={draftId} view={view} dictionary={dictionary} />)}
    </Loaded>
  );
}

/** As it was when the page was opened: what the server says later of its own saving does not disturb the typing. */
function Opened({ view, dictionary }: { view: DraftView; dictionary: Dictionary }) {
  const [first] = useState(view);
  return first.kind === 'overlay' ? (
    <OverlayEditor first={first} dictionary={dictionary} />
  ) : (
    <RulesetEditor first={first} dictionary={dictionary} />
  );
}

const parts = ['tree', 'table', 'examples', 'trial', 'difference', 'import'] as const;
type Part = (typeof parts)[number];

/** After a jump: the first wrong field, else the first one. */
function focusFault(body: HTMLElement | null): void {
  const field =
    body?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    body?.querySelector<HTMLElement>('input, select, textarea');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

const readRuleset = (content: unknown): Ruleset => readDraftRuleset(content).ruleset;

function RulesetEditor({ first, dictionary }: { first: DraftView; dictionary: Dictionary }) {
  const { t } = useWords();
  const drafting = useDraft(first, readRuleset);
  const { content, change } = drafting;
  const [selected, select] = useState<Place>('');
  const [part, setPart] = useState<Part>('tree');
  const body = useRef<HTMLDivElement>(null);
  const wantsFault = useRef(false);
  useEffect(() => {
    if (!wantsFault.current) return;
    wantsFault.current = false;
    focusFault(body.current);
  });
  const findings = useMemo(() => readDraftRuleset(content, dictionary.codes).findings, [content, dictionary]);
  const editing: Editing = { ruleset: content, change, dictionary, findings, selected, select };
  return (
    <EditingContext value={editing}>
      <DraftHeader first={first} drafting={drafting} actions={<DeleteDraft draft={first} />} />
      <FindingsList
        onJump={(finding) => {
          setPart(finding.place.startsWith('examples') ? 'examples' : 'tree');
          select(placeOfFinding(finding, content));
          wantsFault.current = true;
        }}
      />
      <ViewSwitch
        label={t('rulesets.parts')}
        value={part}
        options={parts.map((one) => ({ value: one, label: t(`rulesets.part-${one}`) }))}
        onChange={setPart}
      />
      {part === 'tree' ? (
        <div className="ruleset-editor">
          <NodeTree />
          <div className="node-form" ref={body}>
            {selected === '' ? null : (
              <button type="button" className="as-link" onClick={() => select('')}>
                {t('rulesets.toHead')}
              </button>
            )}
            <NodeForm />
          </div>
        </div>
      ) : null}
      {part === 'table' ? <RulesetTable ruleset={content} names={dictionary.names} /> : null}
      {part === 'examples' ? (
        <div ref={body}>
          <ExamplesEditor />
        </div>
      ) : null}
      {part === 'trial' ? (
        <TrialPanel
          draftId={first.id}
          flush={drafting.flush}
          onExample={(example) => {
            change({ ...content, examples: [...content.examples, example] });
            setPart('examples');
          }}
        />
      ) : null}
      {part === 'difference' ? <DraftDifference basedOn={first.basedOn} /> : null}
      {part === 'import' ? <ImportTable draftId={first.id} onDone={() => setPart('tree')} /> : null}
    </EditingContext>
  );
}
