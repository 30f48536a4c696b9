import { Link, useNavigate } from '@tanstack/react-router';
import { listReportTemplates, type TemplateSummary } from '@thuocdo/contract/report-templates';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { BeginTemplate } from './begin-template.tsx';
import { TemplateState } from './template-state.tsx';
import './templates.css';

/** «Mẫu báo cáo»: the unit's own templates with their drafts, and those that ship. */
export function TemplatesPage() {
  const { t } = useWords();
  const units = useUnits();
  const [unitId, setUnitId] = useState(units[0]?.value ?? 'VN');
  const [copying, setCopying] = useState<TemplateSummary>();
  const navigate = useNavigate();
  const templates = useEndpoint(listReportTemplates, { params: { unitId } });
  return (
    <>
      <PageHeader title={t('templates.menu')} subtitle={t('templates.about')} />
      {units.length < 2 ? null : (
        <p>
          <label htmlFor="templates-unit">{t('templates.unit')} </label>
          <Choice id="templates-unit" value={unitId} options={units} onChange={setUnitId} />
        </p>
      )}
      <Loaded from={templates}>
        {({ items }) => <TemplateTable unitId={unitId} rows={items} onCopy={setCopying} />}
      </Loaded>
      {copying === undefined ? null : (
        <BeginTemplate
          unitId={unitId}
          of={copying}
          onClose={() => setCopying(undefined)}
          onBegun={({ id }) =>
            void navigate({ to: '/mau-bao-cao/$unitId/$templateId', params: { unitId, templateId: id } })
          }
        />
      )}
    </>
  );
}

interface TemplateTableProps {
  unitId: string;
  rows: readonly TemplateSummary[];
  onCopy: (of: TemplateSummary) => void;
}

function TemplateTable({ unitId, rows, onCopy }: TemplateTableProps) {
  const { t } = useWords();
  const columns: Column<TemplateSummary>[] = [
    {
      key: 'title',
      title: t('templates.title'),
      width: 220,
      cell: (row) => (
        <>
          <Link to="/mau-bao-cao/$unitId/$templateId" params={{ unitId, templateId: row.id }}>
            {row.title}
          </Link>
          <div className="quiet code">{row.code}</div>
        </>
      ),
    },
    { key: 'kind', title: t('templates.kind'), cell: (row) => t(`templates.kind-${row.kind}`) },
    { key: 'version', title: t('templates.version'), numeric: true, cell: (row) => row.version },
    { key: 'source', title: t('templates.source'), cell: (row) => t(`templates.source-${row.source}`) },
    { key: 'state', title: t('templates.state'), cell: (row) => <TemplateState template={row} /> },
    {
      key: 'saved',
      title: t('templates.lastSaved'),
      width: 160,
      cell: (row) => (
        <>
          {showInstant(row.updatedAt)}
          <div className="quiet">{row.updatedBy}</div>
        </>
      ),
    },
    {
      key: 'copy',
      title: t('templates.deeds'),
      cell: (row) =>
        row.can.includes('template.draft') ? (
          <Button size="small" aria-label={`${t('templates.copy')}: ${row.title}`} onClick={() => onCopy(row)}>
            {t('templates.copy')}
          </Button>
        ) : null,
    },
  ];
  return <DataTable caption={t('templates.menu')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Units that the person holds a position for. */
function useUnits(): { value: string; label: string }[] {
  const { positions } = useSession();
  const units = new Map(positions.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...units].map(([value, label]) => ({ value, label }));
}
