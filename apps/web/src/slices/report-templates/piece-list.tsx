import type { Piece } from '@thuocdo/core/reports';
import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';
import { CodeField } from './code-field.tsx';
import { LineField } from './head-form.tsx';
import { kindOfPiece, moved, newPiece, pieceKinds, withOptional } from './sections.ts';
import { TaggedField } from './tagged-field.tsx';

interface PieceListProps {
  id: string;
  path: string;
  pieces: readonly Piece[];
  onChange: (pieces: Piece[]) => void;
  /** A footnote has no footnotes. */
  isNote?: boolean;
}

/** The parts of a sentence, one after another. */
export function PieceList({ id, path, pieces, onChange, isNote = false }: PieceListProps) {
  const { t } = useWords();
  const kinds = pieceKinds.filter((kind) => kind !== 'note' || (!isNote && pieces.length > 0));
  return (
    <>
      <ol className="piece-list">
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no name of their own
          <li key={`${at} ${kindOfPiece(piece)}`}>
            <PieceFields
              id={`${id}-piece-${at}`}
              path={`${path}[${at}]`}
              piece={piece}
              onChange={(next) => onChange(pieces.with(at, next))}
            />
            {pieces.length === 1 ? null : <PieceButtons pieces={pieces} at={at} onChange={onChange} />}
          </li>
        ))}
      </ol>
      <div className="row-actions">
        {kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...pieces, newPiece(kind)])}>
            {t(`templates.addPiece-${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

type PieceButtonsProps = Pick<PieceListProps, 'pieces' | 'onChange'> & { at: number };

function PieceButtons({ pieces, at, onChange }: PieceButtonsProps) {
  const { t } = useWords();
  const name = t('templates.piece', { at: at + 1 });
  return (
    <div className="row-actions">
      <Button
        size="small"
        disabled={at === 0}
        aria-label={`${t('templates.up')}: ${name}`}
        onClick={() => onChange(moved(pieces, at, -1))}
      >
        ↑
      </Button>
      <Button
        size="small"
        disabled={at === pieces.length - 1}
        aria-label={`${t('templates.down')}: ${name}`}
        onClick={() => onChange(moved(pieces, at, 1))}
      >
        ↓
      </Button>
      <Button
        size="small"
        aria-label={`${t('templates.remove')}: ${name}`}
        onClick={() => onChange(pieces.toSpliced(at, 1))}
      >
        {t('templates.remove')}
      </Button>
    </div>
  );
}

interface PieceFieldsProps {
  id: string;
  path: string;
  piece: Piece;
  onChange: (piece: Piece) => void;
}

function PieceFields({ id, path, piece, onChange }: PieceFieldsProps) {
  const { t } = useWords();
  if (typeof piece === 'string')
    return <TaggedField id={id} path={path} label={t('templates.words')} value={piece} onChange={onChange} />;
  if (piece.kind === 'choose') return <ChoiceFields id={id} path={path} piece={piece} onChange={onChange} />;
  if (piece.kind === 'list') return <ListFields id={id} path={path} piece={piece} onChange={onChange} />;
  return (
    <fieldset className="piece-form">
      <legend>{t('templates.piece-note')}</legend>
      <PieceList
        id={id}
        path={`${path}.pieces`}
        pieces={piece.pieces}
        isNote
        onChange={(pieces) => onChange({ ...piece, pieces })}
      />
    </fieldset>
  );
}

type Of<K> = Omit<PieceFieldsProps, 'piece'> & { piece: Extract<Piece, { kind: K }> };

/** A form that is left empty is the last one. */
function ChoiceFields({ id, path, piece, onChange }: Of<'choose'>) {
  const { t } = useWords();
  const forms = ['zero', 'one', 'positive', 'negative', 'missing'] as const;
  return (
    <fieldset className="piece-form">
      <legend>{t('templates.piece-choose')}</legend>
      <CodeField
        id={`${id}-of`}
        path={`${path}.of`}
        label={t('templates.chooseOf')}
        value={piece.of}
        onChange={(of) => onChange({ ...piece, of })}
      />
      {forms.map((form) => (
        <TaggedField
          key={form}
          id={`${id}-${form}`}
          path={`${path}.${form}`}
          label={t(`templates.form-${form}`)}
          value={piece[form] ?? ''}
          onChange={(text) => onChange(withOptional(piece, form, text))}
        />
      ))}
      <TaggedField
        id={`${id}-other`}
        path={`${path}.other`}
        label={t('templates.form-other')}
        value={piece.other}
        onChange={(other) => onChange({ ...piece, other })}
      />
    </fieldset>
  );
}

function ListFields({ id, path, piece, onChange }: Of<'list'>) {
  const { t } = useWords();
  return (
    <fieldset className="piece-form">
      <legend>{t('templates.piece-list')}</legend>
      <CodeField
        id={`${id}-of`}
        rows
        path={`${path}.of`}
        label={t('templates.listOf')}
        value={piece.of}
        onChange={(of) => onChange({ ...piece, of })}
      />
      <TaggedField
        id={`${id}-item`}
        cells
        path={`${path}.item`}
        label={t('templates.item')}
        help={t('templates.itemHelp')}
        value={piece.item}
        onChange={(item) => onChange({ ...piece, item })}
      />
      <div className="field-row">
        <LineField
          id={`${id}-separator`}
          path={`${path}.separator`}
          label={t('templates.separator')}
          max={20}
          value={piece.separator ?? ''}
          onChange={(separator) => onChange(withOptional(piece, 'separator', separator))}
        />
        <LineField
          id={`${id}-empty`}
          path={`${path}.empty`}
          label={t('templates.emptyList')}
          max={300}
          value={piece.empty ?? ''}
          onChange={(empty) => onChange(withOptional(piece, 'empty', empty))}
        />
      </div>
    </fieldset>
  );
}
