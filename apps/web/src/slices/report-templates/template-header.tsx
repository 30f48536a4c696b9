import { useNavigate } from '@tanstack/react-router';
import {
  downloadTaggedTemplate,
  inspectReportTemplate,
  listReportTemplates,
  publishReportTemplate,
  retireReportTemplate,
  type TemplateView,
} from '@thuocdo/contract/report-templates';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { BeginTemplate } from './begin-template.tsx';
import { ConflictAsk } from './conflict-ask.tsx';
import { TemplateState } from './template-state.tsx';
import type { TemplateDraft } from './use-template.ts';

interface TemplateHeaderProps {
  view: TemplateView;
  unitId: string;
  draft?: TemplateDraft;
  faults?: number;
  reload: () => void;
}

/** Title, state, and what may be done with the template as it stands. */
export function TemplateHeader(props: TemplateHeaderProps) {
  const { t } = useWords();
  const { view, unitId, draft, reload } = props;
  const navigate = useNavigate();
  const [copying, setCopying] = useState(false);
  const params = { unitId, templateId: view.id };
  const title = draft?.template.title ?? view.title;
  const facts = [t(`templates.kind-${view.kind}`), `${t('templates.version')} ${view.version}`, view.basedOn ?? ''];
  return (
    <div className="template-top">
      <PageHeader
        title={title}
        subtitle={facts.filter(Boolean).join(' · ')}
        actions={
          <>
            <TemplateState template={view} />
            <FileButton
              label={t('templates.tagged')}
              endpoint={downloadTaggedTemplate}
              input={{ params }}
              disabled={draft?.isDirty ?? false}
            />
            {view.can.includes('template.draft') ? (
              <Button onClick={() => setCopying(true)}>{t('templates.copy')}</Button>
            ) : null}
            {view.can.includes('template.retire') ? <RetireButton view={view} unitId={unitId} onDone={reload} /> : null}
            {draft === undefined ? null : <SaveButton draft={draft} />}
            {view.can.includes('template.publish') && view.state === 'draft' ? <PublishButton {...props} /> : null}
          </>
        }
      />
      {view.retiredBecause === null ? null : (
        <p className="notice">{t('templates.retiredBecause', { reason: view.retiredBecause })}</p>
      )}
      {copying ? (
        <BeginTemplate
          unitId={unitId}
          of={view}
          onClose={() => setCopying(false)}
          onBegun={({ id }) =>
            void navigate({ to: '/mau-bao-cao/$unitId/$templateId', params: { unitId, templateId: id } })
          }
        />
      ) : null}
    </div>
  );
}

function SaveButton({ draft }: { draft: TemplateDraft }) {
  const { t } = useWords();
  return (
    <>
      <span role="status" className="quiet">
        {draft.isDirty ? t('templates.unsaved') : t('templates.savedAt', { time: showClock(draft.savedAt) })}
      </span>
      <Button disabled={!draft.isDirty} loading={draft.saving} onClick={() => void draft.save()}>
        {t('templates.save')}
      </Button>
      {draft.conflict === undefined ? (
        <ProblemNotice problem={draft.problem} />
      ) : (
        <ConflictAsk draft={draft} by={draft.conflict} />
      )}
    </>
  );
}

/** Publishes what is saved; what stands in the way is said before. */
function PublishButton({ view, unitId, draft, faults = 0, reload }: TemplateHeaderProps) {
  const { t } = useWords();
  const params = { unitId, templateId: view.id };
  const inspected = useEndpoint(inspectReportTemplate, { params });
  const publishing = useCommand(publishReportTemplate, {
    refreshes: [listReportTemplates, inspectReportTemplate],
    onDone: reload,
  });
  const publish = async () => {
    if (draft === undefined || (await draft.save()))
      publishing.run({ params, body: { revision: draft?.revision ?? view.revision } });
  };
  const stands = draft === undefined ? inspected.data?.publishable !== true : faults > 0;
  return (
    <>
      <ConfirmButton
        type="primary"
        disabled={stands || (draft?.isDirty ?? false)}
        loading={publishing.isPending}
        title={t('templates.publish')}
        text={t('templates.publishText')}
        confirmLabel={t('templates.publish')}
        onConfirm={() => void publish()}
      >
        {t('templates.publish')}
      </ConfirmButton>
      <ProblemNotice problem={publishing.error} />
    </>
  );
}

function RetireButton({ view, unitId, onDone }: { view: TemplateView; unitId: string; onDone: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const retiring = useCommand(retireReportTemplate, { refreshes: [listReportTemplates], onDone });
  const submit = () =>
    reason.trim() === '' ? undefined : retiring.run({ params: { unitId, templateId: view.id }, body: { reason } });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('templates.retire')}</Button>
      <Ask
        open={open}
        title={t('templates.retire')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
            <Button type="primary" danger disabled={reason.trim() === ''} loading={retiring.isPending} onClick={submit}>
              {t('templates.retire')}
            </Button>
          </>
        }
      >
        <ProblemNotice problem={retiring.error} />
        <Field id="retire-reason" label={t('templates.retireReason')}>
          <Input
            id="retire-reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </Ask>
    </>
  );
}
