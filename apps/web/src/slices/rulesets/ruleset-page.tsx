import { useNavigate, useParams } from '@tanstack/react-router';
import { getRuleset, type RulesetSummary } from '@thuocdo/contract/definitions';
import { downloadRulesetTable } from '@thuocdo/contract/rulesets';
import { citation, incompleteRequirements, type Overlay, type Ruleset } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { useState } from 'react';
import { fileAddress, useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { BeginDraft } from './begin-draft.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { useDictionary } from './names.ts';
import { OverlayTable } from './overlay-table.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { RulesetState, Validity } from './ruleset-state.tsx';
import { RulesetTable } from './ruleset-table.tsx';
import { RulesetTree } from './ruleset-tree.tsx';
import { ViewSwitch } from './view-switch.tsx';
import './rulesets.css';

/** A published ruleset or overlay, to be read: tree, table, what is incomplete, what changed since another version. */
export function RulesetPage() {
  const { code } = useParams({ from: '/shell/bo-tieu-chi/$code' });
  const found = useEndpoint(getRuleset, { params: { code } });
  return (
    <Loaded from={found}>{({ summary, ruleset }) => <Body key={code} summary={summary} content={ruleset} />}</Loaded>
  );
}

function Body({ summary, content }: { summary: RulesetSummary; content: unknown }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={summary.name}
        subtitle={
          <>
            <span className="code">{summary.code}</span> ·{' '}
            {t(`rulesets.kind-${summary.overlay ? 'overlay' : summary.kind}`)}
            {' · '}
            {summary.scopeName} · <Validity from={summary.validFrom} to={summary.validTo} />
          </>
        }
        actions={<Actions summary={summary} />}
      />
      <p>
        <RulesetState ruleset={summary} />
      </p>
      {summary.retired === null ? null : (
        <p className="notice notice-warning">
          {t('rulesets.retiredBecause', { reason: summary.retired.reason, by: summary.retired.by })}
        </p>
      )}
      {summary.overlay ? <OverlayTable overlay={content as Overlay} /> : <RulesetBody ruleset={content as Ruleset} />}
    </>
  );
}

function Actions({ summary }: { summary: RulesetSummary }) {
  const { t } = useWords();
  const can = useCan();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'copy' | 'retire'>();
  return (
    <>
      {summary.overlay ? null : (
        <a href={fileAddress(downloadRulesetTable, { params: { code: summary.code } })} download>
          {t('rulesets.downloadTable')}
        </a>
      )}
      {summary.can.includes('ruleset.retire') ? (
        <Button danger onClick={() => setAsking('retire')}>
          {t('rulesets.retire')}
        </Button>
      ) : null}
      {can('ruleset.draft') ? (
        <Button type="primary" onClick={() => setAsking('copy')}>
          {t('rulesets.amend')}
        </Button>
      ) : null}
      {asking === 'copy' ? (
        <BeginDraft
          of={summary}
          onClose={() => setAsking(undefined)}
          onBegun={({ id }) => void navigate({ to: '/bo-tieu-chi/soan/$draftId', params: { draftId: id } })}
        />
      ) : null}
      <RetireDialog ruleset={summary} open={asking === 'retire'} onClose={() => setAsking(undefined)} />
    </>
  );
}

function RulesetBody({ ruleset }: { ruleset: Ruleset }) {
  const { t } = useWords();
  const names = useDictionary()?.names ?? {};
  const [view, setView] = useState<'tree' | 'table' | 'difference'>('tree');
  return (
    <>
      <Grounds ruleset={ruleset} />
      <Incomplete ruleset={ruleset} />
      <ViewSwitch
        label={t('rulesets.views')}
        value={view}
        options={(['tree', 'table', 'difference'] as const).map((one) => ({
          value: one,
          label: t(`rulesets.view-${one}`),
        }))}
        onChange={setView}
      />
      {view === 'tree' ? <RulesetTree ruleset={ruleset} names={names} /> : null}
      {view === 'table' ? <RulesetTable ruleset={ruleset} names={names} /> : null}
      {view === 'difference' ? <CompareVersions ruleset={ruleset} /> : null}
    </>
  );
}

function Grounds({ ruleset }: { ruleset: Ruleset }) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="grounds-title">
      <h2 id="grounds-title">{t('rulesets.legalBasis')}</h2>
      {ruleset.legalBasis.length === 0 ? <p className="quiet">{t('rulesets.noBasis')}</p> : null}
      <ul className="plain">
        {ruleset.legalBasis.map((text) => (
          <li key={text.number}>
            {citation(text)}
            {text.subject === undefined ? null : <span className="quiet"> – {text.subject}</span>}
            {text.note === undefined ? null : <div className="quiet">{text.note}</div>}
          </li>
        ))}
      </ul>
      {ruleset.note === undefined ? null : <p className="quiet">{ruleset.note}</p>}
      {ruleset.requires.length === 0 ? null : (
        <p>{t('rulesets.requiresFirst', { codes: ruleset.requires.join(', ') })}</p>
      )}
    </section>
  );
}

function Incomplete({ ruleset }: { ruleset: Ruleset }) {
  const { t } = useWords();
  const incomplete = incompleteRequirements(ruleset);
  if (incomplete.length === 0) return null;
  return (
    <details className="notice notice-warning">
      <summary>{t('rulesets.incompleteList', { count: incomplete.length })}</summary>
      <ul>
        {incomplete.map(({ code, name }) => (
          <li key={code}>
            <strong>{code}</strong> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
