import { getRouteApi } from '@tanstack/react-router';
import { getResponse, type ResponseView } from '@thuocdo/contract/responses';
import { getUnitValues } from '@thuocdo/contract/results';
import { type CompiledForm, parseForm } from '@thuocdo/core/forms';
import { useMemo, useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { namesOf, rosterOf } from '../answering/index.ts';
import './bench.css';
import { type BenchFilter, isReviewable, isSeen, passes } from './bench-filter.ts';
import { BenchFilterBar } from './bench-filter-bar.tsx';
import { BenchHead } from './bench-head.tsx';
import { type BenchSection, benchSections } from './bench-questions.ts';
import { DecidePanel } from './decide-panel.tsx';
import { JudgementLevels } from './judgement-levels.tsx';
import { type Marks, useMarks } from './marks.ts';
import { type Holder, holderOf } from './own-tier.ts';
import { QuestionCard } from './question-card.tsx';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/phieu/$unitId/$assignmentId');

/** Verification bench: the answers of one response with everything that helps to judge them. */
export function BenchPage() {
  const { unitId, assignmentId } = route.useParams();
  const response = useEndpoint(getResponse, { params: { unitId, assignmentId } });
  return (
    <Loaded from={response} rows={16}>
      {(data) => <Bench response={data} />}
    </Loaded>
  );
}

function Bench({ response }: { response: ResponseView }) {
  const { t } = useWords();
  const parsed = useMemo(() => parseForm(response.form), [response.form]);
  if (!parsed.ok) return <p className="notice notice-error">{t('review.formUnreadable')}</p>;
  return <ReadableBench response={response} compiled={parsed.compiled} />;
}

function ReadableBench({ response, compiled }: { response: ResponseView; compiled: CompiledForm }) {
  const session = useSession();
  const { assignment, campaign } = response;
  const values = useEndpoint(
    getUnitValues,
    { params: { unitId: assignment.unitId }, query: { period: campaign.period } },
    { enabled: assignment.respondent === 'commune' },
  );
  const items = values.data?.items;
  const sections = useMemo(
    () => benchSections(response, compiled, items ?? [], namesOf(rosterOf(response.context))),
    [response, compiled, items],
  );
  const holder = holderOf(assignment, campaign.tiers, { can: response.can, positions: session.positions });
  const marks = useMarks(session.person.id, assignment.id, assignment.revision);
  return (
    <>
      <BenchHead response={response} holder={holder} />
      {assignment.respondent === 'commune' ? (
        <JudgementLevels campaignId={campaign.id} unitId={assignment.unitId} />
      ) : null}
      <div className="bench">
        <Questions response={response} sections={sections} holder={holder} marks={marks} />
        <DecidePanel response={response} sections={sections} holder={holder} marks={marks} />
      </div>
    </>
  );
}

interface QuestionsProps {
  response: ResponseView;
  sections: readonly BenchSection[];
  holder: Holder;
  marks: Marks;
}

function Questions({ response, sections, holder, marks }: QuestionsProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState<BenchFilter>('all');
  const level = holder.kind === 'mine' ? holder.level : undefined;
  const looking = { level, marked: marks.byQuestion };
  const shown = sections
    .map((section) => ({ ...section, questions: section.questions.filter((one) => passes(filter, one, looking)) }))
    .filter((section) => section.questions.length > 0);
  const questions = sections.flatMap((section) => section.questions);
  return (
    <div className="bench-questions">
      <BenchFilterBar filter={filter} onChoose={setFilter} questions={questions} looking={looking} sections={shown} />
      {shown.length === 0 ? <p className="empty">{t('review.filterEmpty')}</p> : null}
      {shown.map((section) => (
        <section key={section.code} id={`phan-${section.code}`} className="bench-section">
          <h2>
            {section.code}. {section.title}
          </h2>
          {section.questions.map((one) => (
            <QuestionCard
              key={one.code}
              one={one}
              response={response}
              holder={holder}
              marks={marks}
              isSeen={isSeen(one, level)}
              isReviewable={isReviewable(one)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
