import type { LevelResults, TreeView } from '@thuocdo/contract/explanations';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { ResultStatus } from '../../ui/result.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import './explanations.css';
import { LeafFacts } from './leaf-facts.tsx';
import { codesIn, differingCodes, nodesOf, openAtFirst, type TreeNode } from './tree-nodes.ts';

interface ExplanationTreeProps {
  campaignId: string;
  tree: TreeView;
  levels: readonly LevelResults[];
  /** Only this part, opened down to its numbers. */
  code?: string;
}

/**
 * «Vì sao?» as nested parts that open and close: result → criterion → sub-criterion → requirement → numbers with sources. The
 * levels that the commune has reached stand beside each other. Printing opens everything.
 */
export function ExplanationTree({ campaignId, tree, levels, code }: ExplanationTreeProps) {
  const { t } = useWords();
  const nodes = useMemo(() => nodesOf(tree, code), [tree, code]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(nodes, code));
  const differing = useMemo(() => differingCodes(levels), [levels]);
  useEffect(() => {
    const openAll = () => flushSync(() => setOpen(new Set(codesIn(nodes))));
    window.addEventListener('beforeprint', openAll);
    return () => window.removeEventListener('beforeprint', openAll);
  }, [nodes]);
  const toggle = (one: string, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(one) === isOpen) return before;
      const next = new Set(before);
      if (isOpen) next.add(one);
      else next.delete(one);
      return next;
    });
  const shared = { campaignId, levels, differing, open, onToggle: toggle };
  return (
    <div className="why">
      {tree.inForce ? null : <p className="notice notice-warning">{t('explanations.notInForce')}</p>}
      {tree.illustrative ? <p className="notice notice-warning">{t('explanations.illustrative')}</p> : null}
      <div className="why-tools">
        <Button size="small" onClick={() => setOpen(new Set(codesIn(nodes)))}>
          {t('explanations.openAll')}
        </Button>
        <Button size="small" onClick={() => setOpen(new Set())}>
          {t('explanations.closeAll')}
        </Button>
      </div>
      <ul className="why-parts">
        {nodes.map((node) => (
          <Part key={node.code} node={node} depth={0} {...shared} />
        ))}
      </ul>
    </div>
  );
}

interface PartProps {
  node: TreeNode;
  depth: number;
  campaignId: string;
  levels: readonly LevelResults[];
  differing: ReadonlySet<string>;
  open: ReadonlySet<string>;
  onToggle: (code: string, isOpen: boolean) => void;
}

const headings = ['h3', 'h4', 'h5'] as const;

function Part({ node, depth, ...shared }: PartProps) {
  const { t } = useWords();
  const Heading = headings[Math.min(depth, 2)] ?? 'h5';
  const isOpen = shared.open.has(node.code);
  return (
    <li>
      <details open={isOpen} onToggle={(event) => shared.onToggle(node.code, event.currentTarget.open)}>
        <summary>
          <span className="why-head">
            <Heading>
              <span className="code">{node.code}</span> {node.name}
            </Heading>
            <Marks node={node} differs={shared.differing.has(node.code)} />
          </span>
          <Results node={node} levels={shared.levels} />
          <span className="why-sentence">{node.sentence}</span>
        </summary>
        {isOpen && node.leaf !== undefined ? (
          <LeafFacts leaf={node.leaf} levels={shared.levels} campaignId={shared.campaignId} />
        ) : null}
        {isOpen && node.children.length > 0 ? (
          <ul className="why-parts">
            {node.children.map((child) => (
              <Part key={child.code} node={child} depth={depth + 1} {...shared} />
            ))}
          </ul>
        ) : null}
        {isOpen && node.leaf === undefined && node.children.length === 0 ? (
          <p className="quiet">{t('shell.empty')}</p>
        ) : null}
      </details>
    </li>
  );
}

function Marks({ node, differs }: { node: TreeNode; differs: boolean }) {
  const { t } = useWords();
  const isIllustrative = node.leaf?.threshold?.from.illustrative || node.leaf?.confirmedBy?.illustrative;
  return (
    <>
      {node.leaf?.informational ? <span className="quiet">{t('explanations.informational')}</span> : null}
      {node.leaf?.precondition ? <span className="quiet">{t('explanations.precondition')}</span> : null}
      {isIllustrative ? <Status tone="warning">{t('explanations.illustrativeText')}</Status> : null}
      {differs ? <Status tone="warning">{t('explanations.differs')}</Status> : null}
    </>
  );
}

/** One result a level reached; the only one without its name, which stands over the tree. */
function Results({ node, levels }: { node: TreeNode; levels: readonly LevelResults[] }) {
  const { t } = useWords();
  if (levels.length < 2)
    return (
      <span className="why-results">
        <ResultStatus verdict={node.verdict} score={node.score} isDeduction={node.isDeduction} />
      </span>
    );
  return (
    <span className="why-results">
      {levels.map(({ level, results }) => {
        const result = results[node.code];
        return (
          <span key={level} className="why-result">
            <span className="quiet">{t(`levels.${level}`)}</span>
            {result === undefined ? (
              <ResultStatus verdict={node.verdict} score={node.score} isDeduction={node.isDeduction} />
            ) : (
              <ResultStatus verdict={result.verdict} score={result.score} isDeduction={node.isDeduction} />
            )}
          </span>
        );
      })}
    </span>
  );
}
