import { Link } from '@tanstack/react-router';
import type { FactView, LeafView, LevelResults, OriginView } from '@thuocdo/contract/explanations';
import { getEvidence } from '@thuocdo/contract/responses';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { useMemo } from 'react';
import { fileAddress } from '../../api.ts';
import { Level } from '../../ui/level.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { differingElements } from './tree-nodes.ts';

interface FactTableProps {
  leaf: LeafView;
  levels: readonly LevelResults[];
  campaignId: string;
}

/** Each number of a requirement at every level reached, who said the one that counts, and the files that prove it. */
export function FactTable({ leaf, levels, campaignId }: FactTableProps) {
  const { t } = useWords();
  const differing = useMemo(() => differingElements(levels), [levels]);
  const columns = levels.length > 1 ? levels : [];
  return (
    <ScrollRegion caption={t('explanations.factsOf', { code: leaf.code })}>
      <table className="register why-facts">
        <caption className="visually-hidden">{t('explanations.factsOf', { code: leaf.code })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('explanations.fact')}</th>
            {columns.length === 0 ? (
              <th scope="col" className="numeric">
                {t('explanations.value')}
              </th>
            ) : null}
            {columns.map(({ level }) => (
              <th key={level} scope="col" className="numeric">
                {t(`levels.${level}`)}
              </th>
            ))}
            <th scope="col">{t('explanations.source')}</th>
            <th scope="col">{t('explanations.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {leaf.facts.map((fact) => (
            <FactRow key={keyOf(fact)} fact={fact} levels={columns} differing={differing} campaignId={campaignId} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const keyOf = (fact: FactView): string =>
  'element' in fact ? fact.element : 'attribute' in fact ? fact.attribute : fact.ruleset;

interface FactRowProps {
  fact: FactView;
  levels: readonly LevelResults[];
  differing: ReadonlySet<string>;
  campaignId: string;
}

function FactRow({ fact, levels, differing, campaignId }: FactRowProps) {
  const { t } = useWords();
  if (fact.kind === 'judgement')
    return (
      <tr>
        <th scope="row">{t('explanations.resultOf', { name: fact.name })}</th>
        <td colSpan={Math.max(1, levels.length)}>
          {fact.verdict === null ? t('explanations.notJudged') : <VerdictStatus verdict={fact.verdict} />}
        </td>
        <td colSpan={2} />
      </tr>
    );
  if (fact.kind === 'attribute')
    return (
      <tr>
        <th scope="row">{fact.name}</th>
        <td colSpan={Math.max(1, levels.length)}>{fact.text ?? t('explanations.attributeMissing')}</td>
        <td colSpan={2}>{fact.basis ?? ''}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        {fact.name} {differing.has(fact.element) ? <Status tone="warning">{t('explanations.differs')}</Status> : null}
      </th>
      {levels.length === 0 ? <Value fact={fact} text={fact.kind === 'value' ? fact.text : undefined} /> : null}
      {levels.map(({ level, values }) => (
        <Value key={level} fact={fact} text={values[fact.element]} />
      ))}
      <td>{fact.kind === 'value' ? <Origins fact={fact} campaignId={campaignId} /> : null}</td>
      <td>{fact.kind === 'value' ? <Files origins={fact.origins} /> : null}</td>
    </tr>
  );
}

type ElementFact = Extract<FactView, { element: string }>;

function Value({ fact, text }: { fact: ElementFact; text: string | undefined }) {
  const { t } = useWords();
  if (text === undefined)
    return (
      <td className="numeric">
        <Status tone="warning">{t('explanations.missing')}</Status>
      </td>
    );
  return (
    <td className="numeric">
      {text} {fact.unitOfMeasure ?? ''}
    </td>
  );
}

function Origins({ fact, campaignId }: { fact: Extract<FactView, { kind: 'value' }>; campaignId: string }) {
  const { lang, t } = useWords();
  if (fact.origins.length === 0) return <span className="quiet">{t('explanations.sourceUnknown')}</span>;
  return (
    <>
      {fact.origins.length > 1 ? <div>{t('explanations.sumOf', { count: fact.origins.length })}</div> : null}
      <ul className="plain">
        {fact.origins.map((origin) => (
          <li key={`${origin.sourceName} ${origin.level}`}>
            {origin.sourceName}
            {fact.origins.length > 1 ? `: ${origin.text}` : ''} <Level level={origin.level} />
            <div className="quiet">
              {whereSaid(lang, origin.said)} ·{' '}
              {t('explanations.recorded', { at: showInstant(origin.recordedAt), by: origin.recordedBy })}{' '}
              <QuestionLink origin={origin} campaignId={campaignId} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function QuestionLink({ origin: { response, said }, campaignId }: { origin: OriginView; campaignId: string }) {
  const { t } = useWords();
  if (response === null || said.question === null) return null;
  return (
    <Link
      to={`/dot-khao-sat/${campaignId}/phieu/${response.unitId}/${response.assignmentId}` as string}
      hash={`cau-${said.question}`}
    >
      {t('explanations.openQuestion', { question: said.question })}
    </Link>
  );
}

function Files({ origins }: { origins: readonly OriginView[] }) {
  const { t } = useWords();
  const files = origins.flatMap(({ response, evidence }) =>
    evidence.map((file) => ({ ...file, response })).filter((file) => file.response !== null),
  );
  if (files.length === 0) return <span className="quiet">{t('explanations.noEvidence')}</span>;
  return (
    <ul className="plain">
      {files.map(({ id, name, response }) => (
        <li key={id}>
          <a
            href={response === null ? '' : fileAddress(getEvidence, { params: { ...response, evidenceId: id } })}
            target="_blank"
            rel="noreferrer"
            aria-label={t('explanations.openEvidence', { name })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
