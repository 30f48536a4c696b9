import { Link, useNavigate } from '@tanstack/react-router';
import { listRulesets, type RulesetSummary } from '@thuocdo/contract/definitions';
import { type DraftSummary, listRulesetDrafts } from '@thuocdo/contract/rulesets';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { BeginDraft } from './begin-draft.tsx';
import { RulesetState, Validity } from './ruleset-state.tsx';
import './rulesets.css';

/** «Bộ tiêu chí, bộ chỉ số»: what is published, with versions and state, and the drafts that the viewer may work on. */
export function RulesetsPage() {
  const { t } = useWords();
  const mayDraft = useCan()('ruleset.draft');
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  const rulesets = useEndpoint(listRulesets);
  const drafts = useEndpoint(listRulesetDrafts, undefined, { enabled: mayDraft });
  return (
    <>
      <PageHeader
        title={t('rulesets.menu')}
        actions={
          mayDraft ? (
            <Button type="primary" onClick={() => setBeginning(true)}>
              {t('rulesets.begin')}
            </Button>
          ) : undefined
        }
      />
      {mayDraft ? (
        <section aria-labelledby="drafts-title" className="rulesets-part">
          <h2 id="drafts-title">{t('rulesets.drafts')}</h2>
          <Loaded from={drafts} empty={<p className="empty">{t('rulesets.noDrafts')}</p>}>
            {({ items }) => <DraftTable rows={items} />}
          </Loaded>
        </section>
      ) : null}
      <section aria-labelledby="published-title" className="rulesets-part">
        <h2 id="published-title">{t('rulesets.published')}</h2>
        <Loaded from={rulesets} empty={<p className="empty">{t('rulesets.nonePublished')}</p>}>
          {({ items }) => <RulesetTableOfAll rows={items} />}
        </Loaded>
      </section>
      {beginning ? (
        <BeginDraft
          of={undefined}
          onClose={() => setBeginning(false)}
          onBegun={({ id }) => void navigate({ to: '/bo-tieu-chi/soan/$draftId', params: { draftId: id } })}
        />
      ) : null}
    </>
  );
}

function RulesetTableOfAll({ rows }: { rows: readonly RulesetSummary[] }) {
  const { t } = useWords();
  const columns: Column<RulesetSummary>[] = [
    {
      key: 'name',
      title: t('rulesets.name'),
      width: 280,
      cell: (row) => (
        <>
          <Link to="/bo-tieu-chi/$code" params={{ code: row.code }}>
            {row.name}
          </Link>
          <div className="quiet code">{row.code}</div>
        </>
      ),
    },
    { key: 'kind', title: t('rulesets.kind'), cell: (row) => t(`rulesets.kind-${row.overlay ? 'overlay' : row.kind}`) },
    { key: 'version', title: t('rulesets.version'), numeric: true, cell: (row) => (row.overlay ? '–' : row.version) },
    { key: 'scope', title: t('rulesets.scope'), width: 130, cell: (row) => row.scopeName },
    {
      key: 'validity',
      title: t('rulesets.validity'),
      width: 170,
      cell: (row) => <Validity from={row.validFrom} to={row.validTo} />,
    },
    { key: 'state', title: t('rulesets.state'), width: 220, cell: (row) => <RulesetState ruleset={row} /> },
  ];
  return <DataTable caption={t('rulesets.published')} columns={columns} rows={rows} rowKey={(row) => row.code} />;
}

function DraftTable({ rows }: { rows: readonly DraftSummary[] }) {
  const { t } = useWords();
  const columns: Column<DraftSummary>[] = [
    {
      key: 'name',
      title: t('rulesets.name'),
      width: 280,
      cell: (row) => (
        <>
          <Link to="/bo-tieu-chi/soan/$draftId" params={{ draftId: row.id }}>
            {row.name === '' ? t('rulesets.unnamed') : row.name}
          </Link>
          <div className="quiet code">{row.code}</div>
        </>
      ),
    },
    { key: 'kind', title: t('rulesets.kind'), cell: (row) => t(`rulesets.kind-${row.kind}`) },
    { key: 'scope', title: t('rulesets.scope'), width: 130, cell: (row) => row.scopeName },
    { key: 'basedOn', title: t('rulesets.basedOn'), cell: (row) => row.basedOn ?? '–' },
    {
      key: 'saved',
      title: t('rulesets.lastSaved'),
      width: 180,
      cell: (row) => (
        <>
          {showInstant(row.updatedAt)}
          <div className="quiet">{row.updatedBy}</div>
        </>
      ),
    },
    { key: 'state', title: t('rulesets.state'), cell: () => <Status tone="busy">{t('rulesets.state-draft')}</Status> },
  ];
  return <DataTable caption={t('rulesets.drafts')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
