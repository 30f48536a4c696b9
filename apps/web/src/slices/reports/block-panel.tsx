import type { ReportView } from '@thuocdo/contract/report-views';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { CommentThread } from './comment-thread.tsx';
import { OverrideForm } from './override-form.tsx';
import { placesOf } from './places.ts';

/** What is said of one place, and its sentence by hand. */
export function BlockPanel({ report, place, onClose }: { report: ReportView; place: string; onClose: () => void }) {
  const { t } = useWords();
  const placed = placesOf(report).find((one) => one.place === place);
  const [block] = placed?.blocks ?? [];
  const isSentence = block?.kind === 'paragraph' && placed?.slot === undefined;
  const words = block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
  return (
    <SidePanel open title={t('reports.comments')} onClose={onClose}>
      <blockquote className="said-of">{words}</blockquote>
      <CommentThread report={report} place={place} />
      {isSentence && report.can.includes('report.write') ? (
        <OverrideForm reportId={report.id} place={place} words={words} override={placed?.override} />
      ) : null}
    </SidePanel>
  );
}
