import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm } from '@thuocdo/core/forms';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutboxView } from '../../offline/use-outbox.ts';
import { useWords } from '../../ui/words.tsx';
import { CampaignPapers } from './campaign-papers.tsx';
import { Conflicts } from './conflicts.tsx';
import { focusField } from './field-ids.ts';
import { JudgementAside } from './judgement-aside.tsx';
import { ResponseHeader } from './response-header.tsx';
import { SectionNav, submitSection } from './section-nav.tsx';
import { SectionQuestions } from './section-questions.tsx';
import { StatusLine } from './status-line.tsx';
import { SubmitSection } from './submit-section.tsx';
import { useDrafts, useLeaveGuard } from './use-drafts.ts';
import { useEvidence } from './use-evidence.ts';
import type { Subject } from './use-response.ts';
import { useSupportProposals } from './use-support-proposals.ts';
import { useJudgements, useWorking } from './use-working.ts';
import { progressOf } from './working.ts';

interface FillScreenProps {
  params: Subject;
  view: ResponseView;
  compiled: CompiledForm;
  outbox: OutboxView;
  refresh: () => void;
}

/** The form, open to be filled: sections, questions, what it comes to, and handing it in. */
export function FillScreen({ params, view, compiled, outbox, refresh }: FillScreenProps) {
  const { t } = useWords();
  const { can } = view;
  const onBehalf = !can.includes('response.answer');
  const drafts = useDrafts({ view, compiled, outbox, refresh }, onBehalf);
  const working = useWorking(compiled, view, drafts.shown);
  const judged = useJudgements(compiled, view, working);
  const [tried, setTried] = useState(false);
  const { current, go } = useSection(params, compiled, view);
  const evidence = useEvidence(params, view.evidence, {
    canAdd: can.includes('evidence.add'),
    canRemove: can.includes('evidence.remove'),
    onBehalf,
  });
  const supported = useSupportProposals(compiled, view);
  useLeaveGuard(drafts.isTyping || outbox.changes.length > 0);
  const conflicts = outbox.changes.filter((change) => change.state === 'conflict').length;
  const begun = view.assignment.state === 'not_started' ? outbox.savedAt : undefined;
  useRefreshOn(`${conflicts} ${begun ?? ''}`, refresh);
  const sections = progressOf(compiled, working, tried);
  const section = compiled.form.sections.find((one) => one.code === current);
  return (
    <>
      <ResponseHeader view={view} actions={<StatusLine outbox={outbox} isTyping={drafts.isTyping} />} />
      {onBehalf ? (
        <p className="notice notice-warning">
          <strong>{t('answering.onBehalf')}.</strong>{' '}
          {t('answering.onBehalfNote', { organisation: view.assignment.organisationName })}
        </p>
      ) : null}
      <CampaignPapers campaign={view.campaign} />
      <Conflicts view={view} compiled={compiled} outbox={outbox} drafts={drafts} refresh={refresh}>
        {(openConflict) => (
          <div className="form-grid">
            <SectionNav params={params} sections={sections} current={current} canSubmit />
            <div className="form-main">
              {section === undefined ? (
                <SubmitSection
                  params={params}
                  view={view}
                  compiled={compiled}
                  working={working}
                  shown={drafts.shown}
                  unsent={outbox.changes.length}
                  onBehalf={onBehalf}
                  keepNow={drafts.keepNow}
                  onTry={setTried}
                  onGo={go}
                  names={judged.names}
                />
              ) : (
                <SectionQuestions
                  section={section}
                  view={view}
                  compiled={compiled}
                  working={working}
                  drafts={drafts}
                  changes={outbox.changes}
                  evidence={evidence}
                  supported={supported}
                  tried={tried}
                  onConflict={openConflict}
                />
              )}
              <Steps sections={sections} current={current} go={go} />
            </div>
            <JudgementAside unitId={view.assignment.unitId} judged={judged} />
          </div>
        )}
      </Conflicts>
    </>
  );
}

interface StepsProps {
  sections: ReturnType<typeof progressOf>;
  current: string;
  go: (section: string, field?: string) => void;
}

/** Back, on, and to the first thing that is wrong or missing. */
function Steps({ sections, current, go }: StepsProps) {
  const { t } = useWords();
  const codes = [...sections.map((section) => section.code), submitSection];
  const at = codes.indexOf(current);
  const before = codes[at - 1];
  const next = codes[at + 1];
  const wrong = sections.find((section) => section.errors > 0);
  const open = wrong ?? sections.find((section) => section.first !== undefined);
  return (
    <div className="form-steps">
      {before === undefined ? null : <Button onClick={() => go(before)}>{t('answering.sectionPrevious')}</Button>}
      {open?.first === undefined ? null : (
        <Button type="link" onClick={() => go(open.code, open.first)}>
          {t(wrong === undefined ? 'answering.toFirstMissing' : 'answering.toFirstError')}
        </Button>
      )}
      {next === undefined ? null : (
        <Button type="primary" onClick={() => go(next)}>
          {t(next === submitSection ? 'answering.toSubmit' : 'answering.sectionNext')}
        </Button>
      )}
    </div>
  );
}

/** The open section (at first the one with something returned), and a way to another one and to a field in it. */
function useSection(params: Subject, compiled: CompiledForm, view: ResponseView) {
  const { muc } = useSearch({ from: '/shell/phieu/$unitId/$assignmentId' });
  const navigate = useNavigate();
  const codes = compiled.form.sections.map((section) => section.code);
  const returned = view.returned.find((item) => item.resolvedAt === null)?.question ?? '';
  const [first] = useState(() => compiled.questions.get(returned)?.section.code ?? codes[0] ?? submitSection);
  const current = muc === submitSection || (muc !== undefined && codes.includes(muc)) ? muc : first;
  const target = useRef<string>(undefined);
  const moved = useRef(false);
  const go = useCallback(
    (section: string, field?: string) => {
      target.current = field;
      moved.current = true;
      void navigate({
        to: '/phieu/$unitId/$assignmentId',
        params,
        search: { muc: section },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, params],
  );
  useEffect(() => {
    if (!moved.current) return;
    if (target.current === undefined) focusSection();
    else if (!focusField(target.current.startsWith('cau-') ? target.current : `cau-${target.current}`)) return;
    moved.current = false;
    target.current = undefined;
  });
  return { current, go };
}

function focusSection(): void {
  const title = document.querySelector<HTMLElement>('.form-main h2');
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'center' });
}

/**
 * A conflict tells whose value stands: the server's answers are read again to show it with its time. So is the state of the
 * form after its first answer.
 */
function useRefreshOn(happening: string, refresh: () => void): void {
  const before = useRef(happening);
  useEffect(() => {
    if (before.current !== happening) refresh();
    before.current = happening;
  }, [happening, refresh]);
}
