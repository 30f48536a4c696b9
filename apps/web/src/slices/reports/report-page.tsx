import { getRouteApi } from '@tanstack/react-router';
import type { ReportView } from '@thuocdo/contract/report-views';
import { getReport } from '@thuocdo/contract/reports';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import './reports.css';
import { CompareView } from './compare-view.tsx';
import { DocumentView } from './document-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { OwesView } from './owes-view.tsx';
import { PlanView } from './plan-view.tsx';
import { ReportHeader } from './report-header.tsx';
import { type ReportPart, type ReportSearch, VIEWS } from './report-search.ts';
import { WayView } from './way-view.tsx';

const route = getRouteApi('/shell/bao-cao/$reportId');

/** One report: as a document, by division, last period's plan, checks, approval, comparison. */
export function ReportPage() {
  const { reportId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const report = useEndpoint(getReport, { params: { reportId } });
  const go = (next: ReportSearch) => void navigate({ search: next, replace: next.xem === search.xem });
  const part = search.xem ?? 'van-ban';
  return (
    <Loaded from={report} rows={14}>
      {(view) => (
        <>
          <ReportHeader report={view} />
          <Parts report={view} chosen={part} onChoose={(xem) => go({ xem })} />
          <Part report={view} part={part} section={search.muc} onJump={(muc) => go({ xem: 'van-ban', muc })} />
        </>
      )}
    </Loaded>
  );
}

interface PartProps {
  report: ReportView;
  part: ReportPart;
  section: string | undefined;
  onJump: (section: string) => void;
}

function Part({ report, part, section, onJump }: PartProps) {
  switch (part) {
    case 'phong':
      return <OwesView report={report} onJump={onJump} />;
    case 'ke-hoach':
      return <PlanView report={report} />;
    case 'kiem-tra':
      return <FindingsView report={report} onJump={onJump} />;
    case 'trinh-duyet':
      return <WayView report={report} />;
    case 'so-sanh':
      return <CompareView report={report} />;
    default:
      return <DocumentView key={report.id} report={report} section={section} onJump={onJump} />;
  }
}

interface PartsProps {
  report: ReportView;
  chosen: ReportPart;
  onChoose: (part: ReportPart) => void;
}

function Parts({ report, chosen, onChoose }: PartsProps) {
  const { t } = useWords();
  const counts: Partial<Record<ReportPart, string>> = {
    phong: `${report.slots.filter(({ state }) => state === 'done').length}/${report.slots.length}`,
    'ke-hoach': String(report.plan.length),
    'kiem-tra': String(report.findings.filter(({ severity }) => severity === 'error').length),
  };
  return (
    <fieldset className="report-parts">
      <legend className="visually-hidden">{t('reports.views')}</legend>
      {VIEWS.map((part) => (
        <button key={part} type="button" aria-pressed={part === chosen} onClick={() => onChoose(part)}>
          {t(`reports.view-${part}`)}
          {counts[part] === undefined ? null : <span className="part-count"> {counts[part]}</span>}
        </button>
      ))}
    </fieldset>
  );
}
