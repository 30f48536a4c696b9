import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  getReportTemplate,
  getReportVocabulary,
  type ReportVocabulary,
  type TemplateView,
} from '@thuocdo/contract/report-templates';
import { parseReportTemplate, partsOf } from '@thuocdo/core/reports';
import { useMemo, useState } from 'react';
import { call, type ProblemError, useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Editing, EditingContext, searchable } from './editing.ts';
import { findingWords } from './finding-words.ts';
import { FindingsList } from './findings-list.tsx';
import { HeadForm } from './head-form.tsx';
import { TemplatePreviewPanel } from './preview.tsx';
import { SectionForm } from './section-form.tsx';
import { SectionList } from './section-list.tsx';
import { type SectionPath, sectionAt } from './sections.ts';
import { TemplateHeader } from './template-header.tsx';
import { useTemplate } from './use-template.ts';
import { ViewSwitch } from './view-switch.tsx';
import { WordPanel } from './word-panel.tsx';
import './templates.css';

/** One template: edited here, as a Word file, or only read. */
export function TemplatePage() {
  const { unitId, templateId } = useParams({ from: '/shell/mau-bao-cao/$unitId/$templateId' });
  // Read anew at each opening: an editor that began with an older revision would run into its own work.
  const template = useQuery<TemplateView, ProblemError>({
    queryKey: ['report-template-opened', unitId, templateId],
    queryFn: () => call(getReportTemplate, { params: { unitId, templateId } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const vocabulary = useEndpoint(getReportVocabulary, { params: { unitId } });
  return (
    <Loaded from={template}>
      {(view) => (
        <Loaded from={vocabulary}>
          {(words) => (
            <Opened
              key={`${view.id} ${view.state}`}
              view={view}
              unitId={unitId}
              vocabulary={words}
              reload={() => void template.refetch()}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface OpenedProps {
  view: TemplateView;
  unitId: string;
  vocabulary: ReportVocabulary;
  reload: () => void;
}

function Opened({ view, unitId, vocabulary, reload }: OpenedProps) {
  const [first] = useState(view);
  const editable = first.state === 'draft' && first.can.includes('template.draft');
  if (editable && first.source === 'edited')
    return <Editor first={first} unitId={unitId} vocabulary={vocabulary} reload={reload} />;
  return (
    <>
      <TemplateHeader view={view} unitId={unitId} reload={reload} />
      {view.source === 'word' ? <WordPanel view={view} unitId={unitId} reload={reload} /> : null}
      <TemplatePreviewPanel view={view} unitId={unitId} kind={view.kind} />
    </>
  );
}

const parts = ['edit', 'preview'] as const;

function Editor({ first, unitId, vocabulary, reload }: { first: TemplateView } & Omit<OpenedProps, 'view'>) {
  const { t, lang } = useWords();
  const draft = useTemplate(first, unitId);
  const [part, setPart] = useState<(typeof parts)[number]>('edit');
  const [selected, select] = useState<SectionPath>([]);
  const editing = useEditingOf(draft, vocabulary, lang);
  const { template } = draft;
  const section = selected.length === 0 ? undefined : sectionAt(template, selected);
  return (
    <EditingContext value={editing}>
      <TemplateHeader view={first} unitId={unitId} draft={draft} faults={editing.findings.length} reload={reload} />
      <FindingsList
        onJump={(path) => {
          setPart('edit');
          select(path);
        }}
      />
      <ViewSwitch
        label={t('templates.parts')}
        value={part}
        options={parts.map((one) => ({ value: one, label: t(`templates.part-${one}`) }))}
        onChange={setPart}
      />
      {part === 'edit' ? (
        <div className="template-editor">
          <SectionList selected={selected} select={select} />
          <div className="section-form" key={selected.join('.')}>
            {section === undefined ? <HeadForm /> : <SectionForm path={selected} section={section} />}
          </div>
        </div>
      ) : (
        <TemplatePreviewPanel view={first} unitId={unitId} kind={template.kind} unsaved={draft.isDirty} />
      )}
    </EditingContext>
  );
}

function useEditingOf(
  { template, change }: Pick<Editing, 'template' | 'change'>,
  { figures, owners }: ReportVocabulary,
  lang: 'vi' | 'en',
): Editing {
  const known = useMemo(
    () => ({
      codes: new Set(figures.map(({ code }) => code)),
      growths: new Set(figures.flatMap(({ code, kind }) => (kind === 'growth' ? [code] : []))),
      owners: new Set(owners.map(({ code }) => code)),
    }),
    [figures, owners],
  );
  const shown = useMemo(() => figures.map(searchable), [figures]);
  const findings = useMemo(() => {
    const parsed = parseReportTemplate(template, known);
    return parsed.ok ? [] : parsed.findings;
  }, [template, known]);
  const slots = useMemo(() => new Set(partsOf(template).slots.keys()), [template]);
  return {
    template,
    change,
    figures: shown,
    owners,
    slots,
    findings,
    wordsOf: (finding) => findingWords(lang, finding),
  };
}
