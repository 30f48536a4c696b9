import type { TemplateBlock } from '@thuocdo/core/reports';
import { Button } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { CodeField } from './code-field.tsx';
import { LineField } from './head-form.tsx';
import { OwnerField } from './owner-field.tsx';
import { PieceList } from './piece-list.tsx';
import { withOptional } from './sections.ts';
import { ListTableForm, TableForm } from './table-forms.tsx';

interface BlockFormProps {
  id: string;
  path: string;
  block: TemplateBlock;
  at: number;
  of: number;
  onChange: (block: TemplateBlock) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One block of a section with what can be done with it. */
export function BlockForm({ id, path, block, at, of, onChange, onMove, onRemove }: BlockFormProps) {
  const { t } = useWords();
  const name = `${t(`templates.block-${block.kind}`)} ${at + 1}`;
  return (
    <fieldset className="block-form">
      <legend>{name}</legend>
      <BlockFields id={id} path={path} block={block} onChange={onChange} />
      <div className="row-actions">
        <Button
          size="small"
          disabled={at === 0}
          aria-label={`${t('templates.up')}: ${name}`}
          onClick={() => onMove(-1)}
        >
          {t('templates.up')}
        </Button>
        <Button
          size="small"
          disabled={at === of - 1}
          aria-label={`${t('templates.down')}: ${name}`}
          onClick={() => onMove(1)}
        >
          {t('templates.down')}
        </Button>
        <Button size="small" danger aria-label={`${t('templates.remove')}: ${name}`} onClick={onRemove}>
          {t('templates.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

type FieldsProps = Pick<BlockFormProps, 'id' | 'path' | 'block' | 'onChange'>;

function BlockFields({ id, path, block, onChange }: FieldsProps) {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphFields id={id} path={path} block={block} onChange={onChange} />;
    case 'narrative':
      return <NarrativeFields id={id} path={path} block={block} onChange={onChange} />;
    case 'table':
      return <TableForm id={id} path={path} block={block} onChange={onChange} />;
    case 'list_table':
      return <ListTableForm id={id} path={path} block={block} onChange={onChange} />;
  }
}

export type FieldsOf<K extends TemplateBlock['kind']> = Omit<FieldsProps, 'block'> & {
  block: Extract<TemplateBlock, { kind: K }>;
};

function ParagraphFields({ id, path, block, onChange }: FieldsOf<'paragraph'>) {
  const { t } = useWords();
  return (
    <>
      <div className="field-row">
        <MarkField
          id={`${id}-mark`}
          value={block.mark}
          onChange={(mark) => onChange(withOptional(block, 'mark', mark))}
        />
        <CodeField
          id={`${id}-only-if`}
          path={`${path}.onlyIf`}
          label={t('templates.onlyIf')}
          help={t('templates.onlyIfHelp')}
          value={block.onlyIf ?? ''}
          onChange={(onlyIf) => onChange(withOptional(block, 'onlyIf', onlyIf))}
        />
      </div>
      <PieceList
        id={id}
        path={`${path}.pieces`}
        pieces={block.pieces}
        onChange={(pieces) => onChange({ ...block, pieces })}
      />
    </>
  );
}

function NarrativeFields({ id, path, block, onChange }: FieldsOf<'narrative'>) {
  const { t } = useWords();
  return (
    <>
      <LineField
        id={`${id}-title`}
        path={`${path}.title`}
        label={t('templates.slotTitle')}
        max={300}
        value={block.title}
        onChange={(title) => onChange({ ...block, title })}
      />
      <div className="field-row">
        <LineField
          id={`${id}-slot`}
          path={`${path}.slot`}
          label={t('templates.slot')}
          help={t('templates.slotHelp')}
          max={60}
          value={block.slot}
          onChange={(slot) => onChange({ ...block, slot })}
        />
        <OwnerField
          id={`${id}-owner`}
          path={`${path}.owner`}
          value={block.owner}
          onChange={(owner) => onChange(withOptional(block, 'owner', owner))}
        />
        <MarkField
          id={`${id}-mark`}
          value={block.mark}
          onChange={(mark) => onChange(withOptional(block, 'mark', mark))}
        />
      </div>
    </>
  );
}

type Mark = 'dash' | 'plus' | 'number';

function MarkField({
  id,
  value,
  onChange,
}: {
  id: string;
  value: Mark | undefined;
  onChange: (mark: Mark | '') => void;
}) {
  const { t } = useWords();
  const marks = ['', 'dash', 'plus', 'number'] as const;
  return (
    <Field id={id} label={t('templates.mark')}>
      <Choice
        id={id}
        value={value ?? ''}
        options={marks.map((mark) => ({ value: mark, label: t(`templates.mark-${mark === '' ? 'none' : mark}`) }))}
        onChange={onChange}
      />
    </Field>
  );
}
