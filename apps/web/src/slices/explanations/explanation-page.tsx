import { getRouteApi, Link } from '@tanstack/react-router';
import { type ExplanationView, getExplanation, getExplanationFile } from '@thuocdo/contract/explanations';
import { Button } from 'antd';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { ExplanationSearch, LevelView } from './explanation-search.ts';
import { ExplanationTree } from './explanation-tree.tsx';
import './explanations.css';
import { ResultLine } from './result-line.tsx';
import { ToDo } from './to-do.tsx';
import { differingCodes } from './tree-nodes.ts';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/xa/$unitId/vi-sao');

/** «Vì sao?» of one commune: the result down to its last number, and what would change it. */
export function ExplanationPage() {
  const { campaignId, unitId } = route.useParams();
  const { bo, muc = 'highest' } = route.useSearch();
  const navigate = route.useNavigate();
  const explained = useEndpoint(
    getExplanation,
    { params: { campaignId, unitId }, query: { level: muc, ...(bo === undefined ? {} : { ruleset: bo }) } },
    { keepLast: true },
  );
  const choose = (next: ExplanationSearch) => void navigate({ search: (before) => ({ ...before, ...next }) as never });
  return (
    <Loaded from={explained} rows={14}>
      {(view) => <Explained view={view} level={muc} onChoose={choose} />}
    </Loaded>
  );
}

interface ExplainedProps {
  view: ExplanationView;
  level: LevelView;
  onChoose: (search: ExplanationSearch) => void;
}

function Explained({ view, level, onChoose }: ExplainedProps) {
  const { t } = useWords();
  const { unit, campaign, tree, ruleset } = view;
  return (
    <>
      <PageHeader
        title={t('explanations.title', { unit: unit.name })}
        subtitle={
          <>
            {unit.districtName === null ? null : `${unit.districtName} · `}
            <Link to={`/dot-khao-sat/${campaign.id}` as string}>{campaign.title}</Link> ·{' '}
            {t('explanations.period', { period: campaign.period })}
            {tree === null ? null : ` · ${t('explanations.judgedOn', { day: showDay(tree.asOf) })}`}
          </>
        }
        actions={tree === null ? null : <Papers view={view} level={level} />}
      />
      <Choices view={view} level={level} onChoose={onChoose} />
      {ruleset === null ? <p className="empty">{t('explanations.noRuleset')}</p> : null}
      {ruleset !== null && tree === null ? <p className="empty">{t('explanations.noResult')}</p> : null}
      {ruleset === null || tree === null ? null : (
        <>
          <ResultLine view={view} tree={tree} />
          <p>{tree.sentence}.</p>
          <LevelNote view={view} />
          <ToDo key={`${ruleset} ${level}`} campaignId={campaign.id} unitId={unit.id} ruleset={ruleset} level={level} />
          <section aria-labelledby="why-title">
            <h2 id="why-title">{t('explanations.treeTitle')}</h2>
            <ExplanationTree key={`${ruleset} ${level}`} campaignId={campaign.id} tree={tree} levels={view.levels} />
          </section>
        </>
      )}
    </>
  );
}

function Choices({ view, level, onChoose }: ExplainedProps) {
  const { t } = useWords();
  const levels = ['highest', 'self', 'checked', 'verified'] as const;
  return (
    <div className="why-choices">
      {view.rulesets.length < 2 ? null : (
        <Field id="why-ruleset" label={t('explanations.ruleset')}>
          <Choice
            id="why-ruleset"
            value={view.ruleset ?? ''}
            options={view.rulesets.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(bo) => onChoose({ bo })}
          />
        </Field>
      )}
      <Field id="why-level" label={t('explanations.level')}>
        <Choice
          id="why-level"
          value={level}
          options={levels.map((one) => ({ value: one, label: t(`levels.${one}`) }))}
          onChange={(muc) => onChoose({ muc })}
        />
      </Field>
    </div>
  );
}

/** How far the levels agree: the gap between what the commune said and what was found. */
function LevelNote({ view: { levels } }: { view: ExplanationView }) {
  const { t } = useWords();
  const [only] = levels;
  if (only !== undefined && levels.length === 1)
    return <p className="quiet">{t('explanations.onlyLevel', { level: t(`levels.${only.level}`).toLowerCase() })}</p>;
  const differing = [...differingCodes(levels)].filter((code) => code !== 'total').length;
  return (
    <p className="quiet">
      {differing === 0 ? t('explanations.same') : t('explanations.differsCount', { count: differing })}
    </p>
  );
}

/** The annex as a paper, and the page itself on paper. */
function Papers({ view, level }: { view: ExplanationView; level: LevelView }) {
  const { t } = useWords();
  const inputOf = (format: 'docx' | 'pdf') => ({
    params: { campaignId: view.campaign.id, unitId: view.unit.id },
    query: { format, level, ...(view.ruleset === null ? {} : { ruleset: view.ruleset }) },
  });
  return (
    <>
      <FileButton
        endpoint={getExplanationFile}
        input={inputOf('docx')}
        label={t('explanations.docx')}
        busyLabel={t('explanations.saving')}
      />
      <FileButton
        endpoint={getExplanationFile}
        input={inputOf('pdf')}
        label={t('explanations.pdf')}
        busyLabel={t('explanations.saving')}
      />
      <Button onClick={() => window.print()}>{t('explanations.print')}</Button>
    </>
  );
}
