import { previewReportTemplate, type TemplatePreview, type TemplateView } from '@thuocdo/contract/report-templates';
import { isFor } from '@thuocdo/core/reports';
import { Input } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';

interface PreviewProps {
  view: TemplateView;
  unitId: string;
  kind: TemplateView['kind'];
  unsaved?: boolean;
}

const examples = { month: '2023-07', quarter: '2023-Q2', half: '2023-H1', year: '2022' } as const;

/** A period of the template's kind, for looking at it filled. */
export function usePeriod(kind: TemplateView['kind']) {
  const { t } = useWords();
  const [period, setPeriod] = useState<string>(examples[kind]);
  const fits = isFor({ kind }, period.trim());
  const message = fits
    ? undefined
    : ({ severity: 'error', text: t('templates.periodWrong', { example: examples[kind] }) } as const);
  return { period: period.trim(), setPeriod, typed: period, fits, message };
}

/** The template filled with the figures that are known. */
export function TemplatePreviewPanel({ view, unitId, kind, unsaved = false }: PreviewProps) {
  const { t } = useWords();
  const { period, typed, setPeriod, fits, message } = usePeriod(kind);
  const input = { params: { unitId, templateId: view.id }, query: { period } };
  const preview = useEndpoint(previewReportTemplate, input, { enabled: fits && !unsaved });
  return (
    <section aria-labelledby="preview-title" className="template-preview">
      <h2 id="preview-title">{t('templates.part-preview')}</h2>
      <Field id="preview-period" label={t('templates.period')} help={t('templates.periodHelp')} message={message}>
        <Input
          {...describedBy('preview-period', message, true)}
          className="period-input"
          value={typed}
          onChange={(event) => setPeriod(event.target.value)}
        />
      </Field>
      {unsaved ? <p className="notice notice-warning">{t('templates.previewSaved')}</p> : null}
      {fits && !unsaved ? <Loaded from={preview}>{(data) => <Preview data={data} />}</Loaded> : null}
    </section>
  );
}

function Preview({ data }: { data: TemplatePreview }) {
  const { t } = useWords();
  const { subject, closing, blocks, used, missing } = data;
  let numbered = 0;
  return (
    <>
      <p>{t('templates.previewCount', { used, missing: missing.length })}</p>
      <article className="paper-sheet">
        <p className="paper-subject">{subject}</p>
        {blocks.map((block, at) => {
          if (block.kind === 'heading') numbered = 0;
          if (block.kind === 'paragraph' && block.mark === 'number') numbered += 1;
          // biome-ignore lint/suspicious/noArrayIndexKey: a preview is drawn whole
          return <PreviewBlock key={at} block={block} number={numbered} />;
        })}
        <p>{closing}</p>
      </article>
    </>
  );
}

type ShownBlock = TemplatePreview['blocks'][number];
type Run = Extract<ShownBlock, { kind: 'paragraph' }>['runs'][number];

function PreviewBlock({ block, number }: { block: ShownBlock; number: number }) {
  const { t } = useWords();
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  if (block.kind === 'paragraph') {
    const mark = block.mark === undefined ? '' : { dash: '- ', plus: '+ ', number: `${number}. ` }[block.mark];
    return (
      <p>
        {mark}
        <Runs runs={block.runs} />
      </p>
    );
  }
  return (
    <ScrollRegion caption={t('templates.block-table')}>
      <table className="register">
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a preview is drawn whole
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a preview is drawn whole
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a preview is drawn whole
                <td key={column}>
                  <Runs runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What is missing is in italics and in words; a footnote follows in brackets. */
function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a preview is drawn whole
    <span key={at} className={run.missing ? 'not-known' : undefined}>
      {run.text}
      {run.note === undefined ? null : <span className="quiet">{` [${run.note}]`}</span>}
    </span>
  ));
}
