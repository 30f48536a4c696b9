import type { ReportBlock, ReportRun, ReportView } from '@thuocdo/contract/report-views';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';

interface TextProps {
  report: ReportView;
  onFigure: (figure: number | undefined) => void;
}

/** The words of blocks; every figure is a button that shows its source on hover, focus and click. */
export function BlockText({ blocks, ...rest }: TextProps & { blocks: readonly ReportBlock[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one place have no other name than their order
        <Words key={at} block={block} {...rest} />
      ))}
    </>
  );
}

const marks = { dash: '- ', plus: '+ ', number: '• ' } as const;

function Words({ block, ...rest }: TextProps & { block: ReportBlock }) {
  if (block.kind === 'heading') return null;
  if (block.kind === 'table') return <Table block={block} {...rest} />;
  return (
    <p className="paper-paragraph">
      {block.mark === undefined ? null : marks[block.mark]}
      <Runs runs={block.runs} {...rest} />
    </p>
  );
}

function Table({ block, ...rest }: TextProps & { block: Extract<ReportBlock, { kind: 'table' }> }) {
  return (
    <ScrollRegion caption={block.head.join(', ')}>
      <table className="register">
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column}>
                  <Runs runs={cell} {...rest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Runs({ runs, ...rest }: TextProps & { runs: readonly ReportRun[] }) {
  return (
    <>
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of a sentence have no other name than their order
        <Run key={at} run={run} {...rest} />
      ))}
    </>
  );
}

function Run({ run, report, onFigure }: TextProps & { run: ReportRun }) {
  const { t } = useWords();
  const note =
    run.note === undefined ? null : (
      <span className="paper-note">
        {' ('}
        <Runs runs={run.note} report={report} onFigure={onFigure} />
        {')'}
      </span>
    );
  if (run.missing)
    return (
      <>
        <mark className="missing-run">{run.text}</mark>
        {note}
      </>
    );
  const figure = run.figure === undefined ? undefined : report.figures[run.figure];
  if (figure === undefined || run.figure === undefined)
    return (
      <>
        {run.text}
        {note}
      </>
    );
  const show = () => onFigure(run.figure);
  return (
    <>
      {/* A link wraps like words, also where a figure is a list of many lines. */}
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to the panel; a click must not scroll the text away */}
      <a
        href="#nguon-so-lieu"
        className="report-figure"
        aria-label={t('reports.figureLabel', { value: run.text, name: figure.name })}
        onMouseEnter={show}
        onFocus={show}
        onClick={(event) => {
          event.preventDefault();
          show();
        }}
      >
        {run.text}
      </a>
      {note}
    </>
  );
}
