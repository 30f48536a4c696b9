import {
  beginReportTemplate,
  listReportTemplates,
  type TemplateSummary,
  type TemplateView,
} from '@thuocdo/contract/report-templates';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

interface BeginTemplateProps {
  unitId: string;
  of: TemplateSummary;
  onClose: () => void;
  onBegun: (draft: TemplateView) => void;
}

/** A draft from a template: edited here, or as a Word file. */
export function BeginTemplate({ unitId, of, onClose, onBegun }: BeginTemplateProps) {
  const { t } = useWords();
  const [as, setAs] = useState<'edited' | 'word'>('edited');
  const [title, setTitle] = useState(of.title);
  const beginning = useCommand(beginReportTemplate, { refreshes: [listReportTemplates], onDone: onBegun });
  const wrong = title.trim() === '' ? ({ severity: 'error', text: t('templates.titleMissing') } as const) : undefined;
  const submit = () => {
    if (wrong === undefined) beginning.run({ params: { unitId }, body: { of: of.id, as, title } });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button type="primary" loading={beginning.isPending} onClick={submit}>
        {t('templates.copyDo')}
      </Button>
    </>
  );
  return (
    <Ask open title={t('templates.copyTitle')} onClose={onClose} actions={actions}>
      <ProblemNotice problem={beginning.error} />
      <p>{t('templates.copyOf', { title: of.title, version: of.version })}</p>
      <Field id="template-as" label={t('templates.as')}>
        <Choice
          id="template-as"
          value={as}
          options={(['edited', 'word'] as const).map((one) => ({ value: one, label: t(`templates.as-${one}`) }))}
          onChange={setAs}
        />
      </Field>
      <Field id="template-title" label={t('templates.title')} message={wrong}>
        <Input
          {...describedBy('template-title', wrong)}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
