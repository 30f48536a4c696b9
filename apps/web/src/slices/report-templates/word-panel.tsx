import { useQueryClient } from '@tanstack/react-query';
import {
  downloadWordTemplate,
  inspectReportTemplate,
  listReportTemplates,
  previewWordTemplate,
  type TemplateView,
  uploadWordTemplate,
  type WordTemplateFinding,
} from '@thuocdo/contract/report-templates';
import { phraseIfKnown } from '@thuocdo/phrases';
import { useState } from 'react';
import { asProblem, keyOf, type ProblemError, upload, useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { findingWords } from './finding-words.ts';
import { usePeriod } from './preview.tsx';
import { TagHelp } from './tag-help.tsx';

interface WordPanelProps {
  view: TemplateView;
  unitId: string;
  reload: () => void;
}

/** The Word file of a template: put in, what is wrong with its tags and what it leaves out, and the file filled. */
export function WordPanel({ view, unitId, reload }: WordPanelProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<ProblemError>();
  const params = { unitId, templateId: view.id };
  const inspected = useEndpoint(inspectReportTemplate, { params });
  const { period, fits } = usePeriod(view.kind);
  const put = async (file: File, onProgress: (share: number) => void) => {
    setRefusal(undefined);
    try {
      await upload(uploadWordTemplate, { params, body: { revision: view.revision } }, file, { onProgress });
      for (const endpoint of [inspectReportTemplate, listReportTemplates])
        void client.invalidateQueries({ queryKey: keyOf(endpoint) });
      reload();
    } catch (error) {
      setRefusal(asProblem(error));
      throw error;
    }
  };
  const mayPut = view.state === 'draft' && view.can.includes('template.draft');
  return (
    <section aria-labelledby="word-title" className="word-panel">
      <h2 id="word-title">{t('templates.word')}</h2>
      {mayPut ? (
        <>
          <p>{t('templates.wordAbout', { example: '{ioffice_users}' })}</p>
          <TagHelp />
          <FileDrop label={t('templates.word')} accept=".docx" maxMegabytes={20} onFile={put} />
          {refusal === undefined ? null : <Refusal problem={refusal} />}
        </>
      ) : null}
      {view.fileName === null ? (
        <p className="empty">{t('templates.noWord')}</p>
      ) : (
        <>
          <p className="row-actions">
            <FileButton label={view.fileName} endpoint={downloadWordTemplate} input={{ params }} />
            <FileButton
              label={t('templates.wordFilled', { period })}
              endpoint={previewWordTemplate}
              input={{ params, query: { period } }}
              disabled={!fits || inspected.data?.publishable !== true}
            />
          </p>
          <Loaded from={inspected}>{({ word }) => (word === null ? null : <WordFindings {...word} />)}</Loaded>
        </>
      )}
    </section>
  );
}

function Refusal({ problem }: { problem: ProblemError }) {
  const { lang } = useWords();
  const listed = problem.details['refusals'] ?? problem.details['findings'];
  const refusals = Array.isArray(listed) ? (listed as { code: string; entry?: string; at?: string }[]) : [];
  if (refusals.length === 0) return null;
  return (
    <ul className="notice notice-error" role="alert">
      {refusals.map(({ code, entry = '', at = '' }) => (
        <li key={`${code} ${entry} ${at}`}>
          {phraseIfKnown(lang, `templates.refusal-${code}`, { at }) ?? code}
          {entry === '' ? null : <span className="quiet"> ({entry})</span>}
        </li>
      ))}
    </ul>
  );
}

function WordFindings({ tags, findings }: { tags: number; findings: WordTemplateFinding[] }) {
  const { t, lang } = useWords();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const columns: Column<WordTemplateFinding & { at: number }>[] = [
    { key: 'what', title: t('templates.findingWhat'), width: 320, cell: (one) => findingWords(lang, one) },
    {
      key: 'severity',
      title: t('templates.findingSeverity'),
      cell: ({ severity }) => (
        <Status tone={severity === 'error' ? 'bad' : 'warning'}>{t(`templates.severity-${severity}`)}</Status>
      ),
    },
    { key: 'around', title: t('templates.findingAround'), width: 320, cell: ({ around }) => around ?? '–' },
  ];
  return (
    <>
      <p role="status">{t('templates.wordCount', { tags, errors, warnings: findings.length - errors })}</p>
      {findings.length === 0 ? null : (
        <DataTable
          caption={t('templates.findings')}
          columns={columns}
          rows={findings.map((one, at) => ({ ...one, at }))}
          rowKey={({ at }) => String(at)}
        />
      )}
    </>
  );
}
