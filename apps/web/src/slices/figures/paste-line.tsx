import { useWords } from '../../ui/words.tsx';

/** What became of a pasted block; `nowhere`: it fell on no cell for entering, `readOnly`: the viewer may not enter. */
export type PasteReport =
  | { kind: 'laid'; valid: number; refused: number; outside: number; beyond: number }
  | { kind: 'nowhere' }
  | { kind: 'readOnly' };

/** Says what became of a pasted block, cell by cell. */
export function PasteLine({ report }: { report: PasteReport | undefined }) {
  const { t } = useWords();
  return (
    <div role="status" className="paste-line">
      {report === undefined ? null : <p className="notice notice-warning">{wordsOf(report, t)}</p>}
    </div>
  );
}

function wordsOf(report: PasteReport, t: ReturnType<typeof useWords>['t']): string {
  if (report.kind === 'readOnly') return t('figures.pasteReadOnly');
  if (report.kind === 'nowhere') return t('figures.pasteNowhere');
  const { valid, refused, outside, beyond } = report;
  const parts = [t('figures.pasted', { count: valid + refused, valid, refused })];
  if (outside > 0) parts.push(t('figures.pastedOutside', { count: outside }));
  if (beyond > 0) parts.push(t('figures.pastedBeyond', { count: beyond }));
  return parts.join(' ');
}
