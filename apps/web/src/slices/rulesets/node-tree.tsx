import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Ask } from '../../ui/ask.tsx';
import { useWords } from '../../ui/words.tsx';
import { findingsIn, useEditing } from './editing.ts';
import { type OutlineNode, outlineOf, type Place, parentOf, withAdded, withMoved, withoutNode } from './outline.ts';

/**
 * The tree of a ruleset for the keyboard as well: arrows walk, right and left open and close, Insert adds, Alt with arrows moves,
 * Delete removes after a question. The buttons above it do the same.
 */
export function NodeTree() {
  const { t } = useWords();
  const { ruleset, change, selected, select } = useEditing();
  const [closed, setClosed] = useState<ReadonlySet<Place>>(new Set());
  const [removing, setRemoving] = useState<OutlineNode>();
  const tree = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const all = outlineOf(ruleset);
  const shown = all.filter(({ place }) => !isInClosed(place, closed));
  const current = all.find(({ place }) => place === selected);
  const focusable = current?.place ?? shown[0]?.place;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    wantsFocus.current = true;
    select(place);
  };
  const add = (at: Place) => {
    const added = withAdded(ruleset, at);
    change(added.ruleset);
    setClosed(without(closed, parentOf(added.place)));
    go(added.place);
  };
  const move = (step: -1 | 1) => {
    if (current === undefined) return;
    const moved = withMoved(ruleset, current.place, step);
    change(moved.ruleset);
    go(moved.place);
  };
  const remove = (node: OutlineNode) => {
    setRemoving(undefined);
    change(withoutNode(ruleset, node.place));
    const before = shown[shown.findIndex(({ place }) => place === node.place) - 1];
    wantsFocus.current = before !== undefined;
    select(before?.place ?? '');
  };
  const hasParts = (place: Place) => all.some((other) => parentOf(other.place) === place);
  const keys = (event: KeyboardEvent) => {
    const deed = deedOf(event, { current, shown, closed, hasParts });
    if (deed === undefined) return;
    event.preventDefault();
    if (deed.do === 'go') go(deed.place);
    if (deed.do === 'open') setClosed(without(closed, deed.place));
    if (deed.do === 'close') setClosed(new Set([...closed, deed.place]));
    if (deed.do === 'add') add(selected);
    if (deed.do === 'move') move(deed.step);
    if (deed.do === 'remove') setRemoving(current);
  };
  return (
    <div className="node-tree">
      <TreeButtons current={current} onAdd={add} onMove={move} onRemove={() => setRemoving(current)} />
      <p className="quiet" id="tree-keys">
        {t('rulesets.treeKeys')}
      </p>
      {all.length === 0 ? <p className="empty">{t('rulesets.emptyTree')}</p> : null}
      <div role="tree" ref={tree} aria-label={t('rulesets.tree')} aria-describedby="tree-keys" onKeyDown={keys}>
        {shown.map((node) => (
          <TreeItem
            key={node.place}
            node={node}
            isOpen={hasParts(node.place) ? !closed.has(node.place) : undefined}
            isSelected={node.place === selected}
            isFocusable={node.place === focusable}
            onChoose={() => go(node.place)}
          />
        ))}
      </div>
      <Ask
        open={removing !== undefined}
        title={t('rulesets.removeTitle')}
        onClose={() => setRemoving(undefined)}
        actions={
          <>
            <Button onClick={() => setRemoving(undefined)}>{t('shell.cancel')}</Button>
            <Button type="primary" danger onClick={() => removing && remove(removing)}>
              {t('rulesets.remove')}
            </Button>
          </>
        }
      >
        <p>{t('rulesets.removeText', { code: removing?.code ?? '', name: removing?.name ?? '' })}</p>
      </Ask>
    </div>
  );
}

interface TreeButtonsProps {
  current: OutlineNode | undefined;
  onAdd: (at: Place) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

function TreeButtons({ current, onAdd, onMove, onRemove }: TreeButtonsProps) {
  const { t } = useWords();
  return (
    <div className="row-actions">
      <Button size="small" onClick={() => onAdd('')}>
        {t('rulesets.addCriterion')}
      </Button>
      {current === undefined ? null : (
        <>
          <Button size="small" onClick={() => onAdd(current.place)}>
            {t(`rulesets.addIn-${current.level}`)}
          </Button>
          <Button size="small" disabled={current.at === 1} onClick={() => onMove(-1)}>
            {t('rulesets.moveUp')}
          </Button>
          <Button size="small" disabled={current.at === current.of} onClick={() => onMove(1)}>
            {t('rulesets.moveDown')}
          </Button>
          <Button size="small" danger onClick={onRemove}>
            {t('rulesets.remove')}
          </Button>
        </>
      )}
    </div>
  );
}

interface TreeItemProps {
  node: OutlineNode;
  /** Undefined for what has no parts. */
  isOpen: boolean | undefined;
  isSelected: boolean;
  isFocusable: boolean;
  onChoose: () => void;
}

function TreeItem({ node, isOpen, isSelected, isFocusable, onChoose }: TreeItemProps) {
  const { t } = useWords();
  const { findings } = useEditing();
  const faults = findingsIn(findings, node.place).length + findings.filter(({ place }) => place === node.code).length;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      role="treeitem"
      aria-level={node.depth}
      aria-posinset={node.at}
      aria-setsize={node.of}
      aria-selected={isSelected}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
      tabIndex={isFocusable ? 0 : -1}
      className={`depth-${node.depth}`}
      onClick={onChoose}
    >
      <span aria-hidden="true" className="twist">
        {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className="code">{node.code}</span> <span>{node.name === '' ? t('rulesets.unnamed') : node.name}</span>
      {faults > 0 ? <span className="fault-count">{t('rulesets.faults', { count: faults })}</span> : null}
    </div>
  );
}

type Deed = { do: 'go' | 'open' | 'close'; place: Place } | { do: 'move'; step: -1 | 1 } | { do: 'add' | 'remove' };

interface TreeNow {
  current: OutlineNode | undefined;
  shown: readonly OutlineNode[];
  closed: ReadonlySet<Place>;
  hasParts: (place: Place) => boolean;
}

function deedOf(event: KeyboardEvent, { current, shown, closed, hasParts }: TreeNow): Deed | undefined {
  const index = shown.findIndex(({ place }) => place === current?.place);
  const goTo = (at: number): Deed | undefined => {
    const place = shown[at]?.place;
    return place === undefined ? undefined : { do: 'go', place };
  };
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
    return { do: 'move', step: event.key === 'ArrowUp' ? -1 : 1 };
  const place = current?.place ?? '';
  const isOpen = hasParts(place) && !closed.has(place);
  const deeds: Record<string, () => Deed | undefined> = {
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(Math.max(index - 1, 0)),
    Home: () => goTo(0),
    End: () => goTo(shown.length - 1),
    ArrowRight: () => (isOpen ? goTo(index + 1) : hasParts(place) ? { do: 'open', place } : undefined),
    ArrowLeft: () =>
      isOpen ? { do: 'close', place } : parentOf(place) === '' ? undefined : { do: 'go', place: parentOf(place) },
    Insert: () => ({ do: 'add' }),
    Delete: () => (current === undefined ? undefined : { do: 'remove' }),
  };
  return Object.hasOwn(deeds, event.key) ? deeds[event.key]?.() : undefined;
}

function isInClosed(place: Place, closed: ReadonlySet<Place>): boolean {
  const parent = parentOf(place);
  return parent !== '' && (closed.has(parent) || isInClosed(parent, closed));
}

function without(closed: ReadonlySet<Place>, place: Place): Set<Place> {
  return new Set([...closed].filter((one) => one !== place));
}
