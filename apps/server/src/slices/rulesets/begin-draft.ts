import { createRulesetDraft } from '@thuocdo/contract/rulesets';
import {
  emptyOverlay,
  emptyRuleset,
  frameOf,
  nextOverlayOf,
  nextVersionOf,
  type Overlay,
  type Ruleset,
} from '@thuocdo/core/judging';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { isOverlay, publishedRulesets, readRulesets } from '../definitions/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { findDraft, insertDraft, presentDraft } from './drafts.queries.ts';

type Start = { from: 'nothing'; kind: 'criteria' | 'index' | 'overlay'; code: string; name: string } | CopyStart;
interface CopyStart {
  from: 'copy' | 'frame';
  of: string;
}

/** Begins a draft for a unit: what is published is copied, never changed. */
export const createDraftRoute = command({
  endpoint: createRulesetDraft,
  action: 'ruleset.draft',
  readAction: 'ruleset.read',
  subject: (tx, { body }, { today }) => findUnitSubject(tx, body.unitId, today),
  async run({ tx, actor, acting, now, installation, note }, unit, { body }) {
    const scope = unit.unitPath;
    const content = await contentOf(tx, body.start, scope);
    const id = installation.newId();
    const basedOn = body.start.from === 'nothing' ? null : body.start.of;
    const saved = { at: now, personId: actor.personId, title: acting.title };
    await insertDraft(tx, { id, unitId: unit.id, scope, content, basedOn }, saved);
    note({ draftId: id, code: content.code, basedOn });
    return presentDraft(tx, (await findDraft(tx, id)).row, actor);
  },
});

async function contentOf(tx: Tx, start: Start, scope: string): Promise<Ruleset | Overlay> {
  if (start.from !== 'nothing') return copyOf(tx, start, scope);
  const { kind, code, name } = start;
  return kind === 'overlay' ? emptyOverlay({ code, name, scope }) : emptyRuleset({ kind, code, name, scope });
}

async function copyOf(tx: Tx, { from, of }: CopyStart, scope: string): Promise<Ruleset | Overlay> {
  const [row] = await readRulesets(tx, [of]);
  if (row === undefined) throw new Problem('not-found');
  const { rulesets, overlays } = await publishedRulesets(tx);
  if (isOverlay(row.ruleset)) {
    const codes = overlays.map(({ code }) => code);
    return nextOverlayOf(row.ruleset as Overlay, scope, codes);
  }
  const next = nextVersionOf(row.ruleset as Ruleset, scope, rulesets);
  return from === 'frame' ? frameOf(next) : next;
}
