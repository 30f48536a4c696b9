import type { ReportView } from '@thuocdo/contract/report-views';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { BlockPanel } from './block-panel.tsx';
import { PlacedBlock } from './placed-block.tsx';
import { placesOf } from './places.ts';
import { Outline } from './report-outline.tsx';
import { SourcePanel } from './source-panel.tsx';

interface DocumentViewProps {
  report: ReportView;
  /** Section to go to: «I.4». */
  section: string | undefined;
  onJump: (section: string) => void;
}

/** The report as a document: outline at the left, text in the middle, the source of the figure in hand at the right. */
export function DocumentView({ report, section, onJump }: DocumentViewProps) {
  const { t } = useWords();
  const [figure, setFigure] = useState<number>();
  const [panel, setPanel] = useState<string>();
  const places = useMemo(() => placesOf(report), [report]);
  useEffect(() => {
    if (section !== undefined) document.getElementById(`muc-${section}`)?.scrollIntoView({ block: 'start' });
  }, [section]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setFigure(undefined);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, []);
  return (
    <div className="report-document">
      <Outline blocks={report.blocks} onJump={onJump} />
      <article className="report-paper" aria-label={t('reports.paperText')}>
        <header className="paper-title">
          <p className="paper-type">{report.paper.docType}</p>
          <p className="paper-subject">{report.paper.subject}</p>
        </header>
        {places.map((placed) => (
          <PlacedBlock key={placed.place} placed={placed} report={report} onFigure={setFigure} onOpen={setPanel} />
        ))}
        <p className="paper-closing">{report.paper.closing}</p>
        <footer className="paper-foot">
          <div>
            <p className="quiet">Nơi nhận:</p>
            <ul>
              {report.paper.distribution.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <p className="paper-authority">{report.paper.authority.join('\n')}</p>
        </footer>
      </article>
      <SourcePanel
        figure={figure === undefined ? undefined : report.figures[figure]}
        onClose={() => setFigure(undefined)}
      />
      {panel === undefined ? null : <BlockPanel report={report} place={panel} onClose={() => setPanel(undefined)} />}
    </div>
  );
}
