import type { ReportTemplate } from '@thuocdo/core/reports';
import { Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing, useMessage } from './editing.ts';
import { TaggedField } from './tagged-field.tsx';

/** Title, kind of period, and the words around the body of the paper. */
export function HeadForm() {
  const { t } = useWords();
  const { template, change } = useEditing();
  const { paper } = template;
  const setPaper = (part: Partial<ReportTemplate['paper']>) => change({ ...template, paper: { ...paper, ...part } });
  const kinds = ['month', 'quarter', 'half', 'year'] as const;
  return (
    <>
      <h2>{t('templates.head')}</h2>
      <LineField
        id="head-title"
        path="title"
        label={t('templates.title')}
        max={300}
        value={template.title}
        onChange={(title) => change({ ...template, title })}
      />
      <Field id="head-kind" label={t('templates.kind')}>
        <Choice
          id="head-kind"
          value={template.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`templates.kind-${kind}`) }))}
          onChange={(kind) => change({ ...template, kind })}
        />
      </Field>
      <TaggedField
        id="head-subject"
        path="paper.subject"
        label={t('templates.subject')}
        value={paper.subject}
        onChange={(subject) => setPaper({ subject })}
      />
      <TaggedField
        id="head-closing"
        path="paper.closing"
        label={t('templates.closing')}
        value={paper.closing}
        onChange={(closing) => setPaper({ closing })}
      />
      {(['parentOrg', 'issuer', 'symbol', 'place', 'docType'] as const).map((key) => (
        <LineField
          key={key}
          id={`head-${key}`}
          path={`paper.${key}`}
          label={t(`templates.paper-${key}`)}
          max={200}
          value={paper[key]}
          onChange={(text) => setPaper({ [key]: text })}
        />
      ))}
      <LinesField
        id="head-distribution"
        path="paper.distribution"
        label={t('templates.distribution')}
        lines={paper.distribution}
        onChange={(distribution) => setPaper({ distribution })}
      />
      <LinesField
        id="head-authority"
        path="paper.authority"
        label={t('templates.authority')}
        lines={paper.authority}
        onChange={(authority) => setPaper({ authority })}
      />
    </>
  );
}

interface LineFieldProps {
  id: string;
  label: string;
  path: string;
  value: string;
  max: number;
  help?: string;
  onChange: (text: string) => void;
}

/** One line of plain words. */
export function LineField({ id, label, path, value, max, help, onChange }: LineFieldProps) {
  const message = useMessage(path);
  return (
    <Field id={id} label={label} message={message} {...(help === undefined ? {} : { help })}>
      <Input
        {...describedBy(id, message, help !== undefined)}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

interface LinesFieldProps {
  id: string;
  label: string;
  path: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

function LinesField({ id, label, path, lines, onChange }: LinesFieldProps) {
  const { t } = useWords();
  const message = useMessage(path);
  return (
    <Field id={id} label={label} help={t('templates.oneALine')} message={message}>
      <Input.TextArea
        {...describedBy(id, message, true)}
        rows={Math.min(14, lines.length + 1)}
        value={lines.join('\n')}
        onChange={(event) => onChange(event.target.value.split('\n'))}
      />
    </Field>
  );
}
