import { Link } from '@tanstack/react-router';
import type { ResponseView } from '@thuocdo/contract/responses';
import type { Answer, Answers, CompiledForm } from '@thuocdo/core/forms';
import type { OutboxView } from '../../offline/use-outbox.ts';
import { useWords } from '../../ui/words.tsx';
import { CampaignPapers } from './campaign-papers.tsx';
import { ChairmanPanel } from './chairman-panel.tsx';
import { EvidenceFiles } from './evidence-files.tsx';
import { PaperLinks } from './paper-links.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { ResponseHeader } from './response-header.tsx';
import { ResultPanel } from './result-panel.tsx';
import type { Subject } from './use-response.ts';
import { useWorking } from './use-working.ts';
import { WithdrawButton } from './withdraw-button.tsx';
import { namesOf, rosterOf } from './working.ts';

interface ReadScreenProps {
  params: Subject;
  view: ResponseView;
  compiled: CompiledForm;
  outbox: OutboxView;
}

/** The response where it is not open to be filled: as paper, with what the viewer may decide now, and the result. */
export function ReadScreen({ params, view, compiled, outbox }: ReadScreenProps) {
  const { t } = useWords();
  const { can, assignment } = view;
  const shown = Object.fromEntries(
    Object.entries(view.answers).map(([code, { value, reason }]) => [code, { value, reason: reason ?? '' }]),
  );
  const working = useWorking(compiled, view, shown);
  return (
    <>
      <ResponseHeader
        view={view}
        actions={
          <>
            {assignment.revision > 0 ? (
              <Link to="/phieu/$unitId/$assignmentId/bien-nhan" params={params}>
                {t('answering.receiptLink')}
              </Link>
            ) : null}
            {can.includes('response.withdraw') ? <WithdrawButton params={params} /> : null}
          </>
        }
      />
      {outbox.changes.length === 0 ? null : (
        <p className="notice notice-warning">
          {t('answering.workUnsent', { count: outbox.changes.length })}.{' '}
          <Link to="/hop-cho-gui">{t('outbox.title')}</Link>
        </p>
      )}
      {can.includes('response.confirm') ? (
        <ChairmanPanel params={params} view={view} />
      ) : (
        <p className="quiet">{t('answering.readOnly')}</p>
      )}
      <CampaignPapers campaign={view.campaign} />
      <ResultPanel view={view} compiled={compiled} working={working} />
      <PaperLinks params={params} />
      <PaperPreview
        form={compiled.form}
        answers={storedAnswers(view)}
        inspection={working.inspection}
        reasons={working.reasons}
        unitNames={namesOf(rosterOf(view.context))}
        unitName={assignment.unitName}
      />
      {view.evidence.length === 0 ? null : (
        <section className="card">
          <h2>{t('answering.evidence')}</h2>
          <EvidenceFiles files={view.evidence} params={params} />
        </section>
      )}
    </>
  );
}

const storedAnswers = ({ answers }: ResponseView): Answers =>
  Object.fromEntries(Object.entries(answers).map(([code, { value }]) => [code, value as Answer]));
