import { CommentOutlined, EditOutlined } from '@ant-design/icons';
import type { ReportBlock, ReportView } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { memo, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { BlockText } from './block-text.tsx';
import type { Placed } from './places.ts';
import { SlotEditor } from './slot-editor.tsx';
import { SlotStatus } from './slot-status.tsx';

interface PlacedBlockProps {
  placed: Placed;
  report: ReportView;
  onFigure: (figure: number | undefined) => void;
  /** Opens what is said of the place. */
  onOpen: (place: string) => void;
}

/** What stands at one place, with what may be done there: write a narrative, say something, write a sentence by hand. */
export const PlacedBlock = memo(function PlacedBlock({ placed, report, onFigure, onOpen }: PlacedBlockProps) {
  const { t } = useWords();
  const { blocks, slot, override, place } = placed;
  const [first] = blocks;
  const [isWriting, setWriting] = useState(false);
  if (first === undefined) return null;
  if (first.kind === 'heading') return <Heading block={first} />;
  return (
    <div className={`placed${override === undefined ? '' : ' by-hand'}`}>
      {isWriting && slot !== undefined ? (
        <SlotEditor report={report} slot={slot} onClose={() => setWriting(false)} />
      ) : (
        <BlockText blocks={blocks} report={report} onFigure={onFigure} />
      )}
      {override === undefined ? null : (
        <p className="quiet">{t('reports.writtenByHandBy', { reason: override.reason, by: override.by })}</p>
      )}
      <div className="block-tools">
        {slot === undefined ? null : <SlotStatus state={slot.state} />}
        {slot !== undefined && !isWriting && report.can.includes('report.write') ? (
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('reports.writeSlot', { title: slot.title })}
            onClick={() => {
              onFigure(undefined);
              setWriting(true);
            }}
          >
            {t('reports.write')}
          </Button>
        ) : null}
        <Talk placed={placed} onOpen={() => onOpen(place)} />
      </div>
    </div>
  );
});

function Talk({ placed: { openComments, comments, blocks }, onOpen }: { placed: Placed; onOpen: () => void }) {
  const { t } = useWords();
  const words = openComments > 0 ? t('reports.commentOpen', { count: openComments }) : t('reports.comments');
  const [first] = blocks;
  return (
    <Button
      size="small"
      type={comments > 0 ? 'default' : 'text'}
      className={openComments > 0 ? 'talk open' : 'talk'}
      icon={<CommentOutlined aria-hidden />}
      aria-label={`${words}: ${startOf(first)}`}
      onClick={onOpen}
    >
      {openComments > 0 ? words : ''}
    </Button>
  );
}

/** The first words of a block, to tell its buttons from others. */
function startOf(block: ReportBlock | undefined): string {
  if (block?.kind !== 'paragraph') return block?.section ?? '';
  const words = block.runs.map(({ text }) => text).join('');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function Heading({ block }: { block: Extract<ReportBlock, { kind: 'heading' }> }) {
  const Tag = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
  return (
    <Tag id={`muc-${block.section}`} className={`paper-heading paper-heading-${block.level}`} tabIndex={-1}>
      {block.text}
    </Tag>
  );
}
