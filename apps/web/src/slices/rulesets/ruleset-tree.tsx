import { evidenceText, type Requirement, type RuleNames, type Ruleset, ruleText } from '@thuocdo/core/judging';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** The whole law as an open tree: what is asked, how it is judged, where it stands, how sure the reading is. */
export function RulesetTree({ ruleset, names }: { ruleset: Ruleset; names: RuleNames }) {
  return (
    <ol className="law-tree">
      {ruleset.criteria.map((criterion) => (
        <li key={criterion.code}>
          <h2>
            <NodeTitle code={criterion.code} name={criterion.name} max={criterion.max} />
          </h2>
          <ol>
            {criterion.subcriteria.map((sub) => (
              <li key={sub.code}>
                <h3>
                  <NodeTitle code={sub.code} name={sub.name} max={sub.max} />
                </h3>
                <ol>
                  {sub.requirements.map((leaf) => (
                    <li key={leaf.code}>
                      <Leaf leaf={leaf} names={names} />
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function NodeTitle({ code, name, max }: { code: string; name: string; max?: number | null | undefined }) {
  const { t } = useWords();
  return (
    <>
      <span className="code">{code}</span> {name}
      {typeof max === 'number' ? (
        <span className="quiet"> ({t('rulesets.points', { count: showNumber(max) })})</span>
      ) : null}
    </>
  );
}

function Leaf({ leaf, names }: { leaf: Requirement; names: RuleNames }) {
  const { t } = useWords();
  return (
    <>
      <strong>
        <NodeTitle code={leaf.code} name={leaf.name} max={leaf.max} />
      </strong>
      <div>{ruleText(leaf.rule, names)}</div>
      <dl className="leaf-facts">
        <Fact name={t('rulesets.evidence')} text={leaf.evidence.map(evidenceText).join('; ')} />
        <Fact name={t('rulesets.clause')} text={[leaf.clause?.text, leaf.clause?.place].filter(Boolean).join(', ')} />
        <Fact name={t('rulesets.certainty')} text={t(`rulesets.certainty-${leaf.certainty}`)} />
        <Fact name={t('rulesets.sources')} text={leaf.sources.join('; ')} />
        <Fact name={t('rulesets.note')} text={leaf.note ?? ''} />
      </dl>
      {leaf.informational ? <span className="quiet">{t('rulesets.isInformational')}</span> : null}
      {leaf.normative ? null : <span className="quiet">{t('rulesets.isNotNormative')}</span>}
    </>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
