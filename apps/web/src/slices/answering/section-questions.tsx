import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm, Section } from '@thuocdo/core/forms';
import { problemTitle } from '@thuocdo/phrases';
import { useMemo } from 'react';
import type { FieldChange } from '../../offline/database.ts';
import { useWords } from '../../ui/words.tsx';
import { QuestionBlock } from './question-block.tsx';
import type { Drafts } from './use-drafts.ts';
import type { Evidence } from './use-evidence.ts';
import type { SupportProposal } from './use-support-proposals.ts';
import { useProposals } from './use-working.ts';
import { namesOf, rosterOf, toShow, type Working } from './working.ts';

interface SectionQuestionsProps {
  section: Section;
  view: ResponseView;
  compiled: CompiledForm;
  working: Working;
  drafts: Drafts;
  changes: readonly FieldChange[];
  evidence: Evidence;
  supported: Readonly<Record<string, SupportProposal>>;
  tried: boolean;
  onConflict: (question: string) => void;
}

/** The questions of one section that are relevant now. */
export function SectionQuestions(props: SectionQuestionsProps) {
  const { t } = useWords();
  const { section, view, working, compiled } = props;
  const asked = section.questions.filter((question) => working.inspection.relevant[question.code] === true);
  const proposals = useProposals(compiled, view);
  const units = useMemo(() => rosterOf(view.context), [view.context]);
  const unitNames = useMemo(() => namesOf(units), [units]);
  return (
    <section aria-labelledby="ten-muc">
      <h2 id="ten-muc" tabIndex={-1} className="section-title">
        {section.code}. {section.title}
      </h2>
      {section.help === undefined ? null : <p className="quiet">{section.help}</p>}
      {asked.length === 0 ? <p className="empty">{t('answering.sectionIrrelevant')}</p> : null}
      {asked.map((question) => (
        <OneQuestion
          key={question.code}
          {...props}
          code={question.code}
          proposed={proposals[question.code]}
          units={units}
          unitNames={unitNames}
        />
      ))}
    </section>
  );
}

interface OneQuestionProps extends SectionQuestionsProps {
  code: string;
  proposed: unknown;
  units: ReturnType<typeof rosterOf>;
  unitNames: Record<string, string>;
}

function OneQuestion({ code, view, compiled, working, drafts, changes, tried, ...rest }: OneQuestionProps) {
  const { lang } = useWords();
  const question = compiled.questions.get(code)?.question;
  if (question === undefined) return null;
  const all = working.findings.filter((finding) => finding.question === code);
  const refused = changes.find((change) => change.question === code && change.state === 'refused')?.refusal;
  return (
    <QuestionBlock
      question={question}
      shown={drafts.shown[code]}
      calculated={working.inspection.calculated[code]}
      editable={view.editable.includes(code)}
      required={question.required !== undefined && question.required !== false}
      findings={toShow(all, tried)}
      previous={view.previous[code]}
      proposed={rest.proposed}
      fromSupport={rest.supported[code]}
      stored={view.answers[code]}
      returned={view.returned.filter((item) => item.question === code)}
      reasonNeeded={all.some((finding) => finding.needsReason === true)}
      refusal={
        refused === undefined
          ? undefined
          : problemTitle(lang, refused.rule === 'item-not-open' ? refused.rule : refused.code)
      }
      units={rest.units}
      unitNames={rest.unitNames}
      evidence={rest.evidence}
      onChange={drafts.change}
      onLeave={(one) => void drafts.keepNow(one)}
      onConflict={rest.onConflict}
    />
  );
}
