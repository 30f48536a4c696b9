import type { Combine, Requirement } from '@thuocdo/core/judging';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { NumberInput, TextInput } from './inputs.tsx';
import { type Place, type TreeNode, withNode } from './outline.ts';

/** Changes some fields of the node at a place; a field that is undefined is taken away. */
export function useNodeChange<T extends TreeNode>(place: Place): (part: { [K in keyof T]?: T[K] | undefined }) => void {
  const { ruleset, change } = useEditing();
  return (part) =>
    change(
      withNode<T>(ruleset, place, (node) => {
        const next = { ...node, ...part };
        const kept = Object.entries(next).filter(([, value]) => value !== undefined);
        return Object.fromEntries(kept) as unknown as T;
      }),
    );
}

interface NamedProps {
  place: Place;
  node: TreeNode;
}

/** Code and name, which every node has. */
export function CodeAndName({ place, node }: NamedProps) {
  const { t } = useWords();
  const set = useNodeChange<TreeNode>(place);
  return (
    <>
      <TextInput
        id="node-code"
        place={`${place}.code`}
        label={t('rulesets.code')}
        help={t('rulesets.codeStays')}
        max={80}
        value={node.code}
        onChange={(code) => set({ code })}
      />
      <TextInput
        id="node-name"
        place={`${place}.name`}
        label={t('rulesets.name')}
        lines={2}
        value={node.name}
        onChange={(name) => set({ name })}
      />
    </>
  );
}

/** All parts, or at least so many of them. An index adds up and does not combine. */
export function CombineFields({ value, onChange }: { value: Combine; onChange: (combine: Combine) => void }) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  if (ruleset.kind === 'index') return null;
  return (
    <div className="pair">
      <Field id="node-combine" label={t('rulesets.combine')}>
        <Choice
          id="node-combine"
          value={value.kind}
          options={(['all', 'k_of_n'] as const).map((one) => ({ value: one, label: t(`rulesets.combine-${one}`) }))}
          onChange={(kind) => onChange(kind === 'all' ? { kind } : { kind, k: 1 })}
        />
      </Field>
      {value.kind === 'k_of_n' ? (
        <NumberInput
          id="node-k"
          label={t('rulesets.combineCount')}
          value={value.k}
          onChange={(k) => onChange({ kind: 'k_of_n', k: k ?? 0 })}
        />
      ) : null}
    </div>
  );
}

interface CertaintyFieldProps {
  value: Requirement['certainty'];
  onChange: (certainty: Requirement['certainty']) => void;
}

export function CertaintyField({ value, onChange }: CertaintyFieldProps) {
  const { t } = useWords();
  return (
    <Field id="node-certainty" label={t('rulesets.certainty')}>
      <Choice
        id="node-certainty"
        value={value}
        options={(['full', 'excerpt', 'inferred', 'unknown'] as const).map((one) => ({
          value: one,
          label: t(`rulesets.certainty-${one}`),
        }))}
        onChange={onChange}
      />
    </Field>
  );
}
