import { useNavigate } from '@tanstack/react-router';
import { composeLetter, listOutgoing } from '@thuocdo/contract/dispatch';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, ErrorSummary, Field, type Message } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { type ComposeEntry, type ComposeFault, composedLetter, faultsOfComposing } from './compose-entry.ts';
import './dispatch.css';
import { abbreviationOf } from './letter-entry.ts';

type Organisation = { id: string; name: string };

/** «Thư tự soạn»: subject, paragraphs, numbered points; the heading is the organisation's own. */
export function ComposePage() {
  const { t } = useWords();
  const own = useEndpoint(listOutgoing, { query: { limit: 1 } });
  return (
    <>
      <PageHeader title={t('dispatch.composeTitle')} />
      <Loaded from={own} empty={own.data && <ComposeForm organisations={own.data.organisations} />}>
        {({ organisations }) => <ComposeForm organisations={organisations} />}
      </Loaded>
    </>
  );
}

function ComposeForm({ organisations }: { organisations: readonly Organisation[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [entry, setEntry] = useState<ComposeEntry>(() => ({
    organisationId: organisations[0]?.id ?? '',
    symbol: abbreviationOf(organisations[0]?.name ?? ''),
    subject: '',
    to: '',
    opening: '',
    points: '',
    closing: t('dispatch.closingUsual'),
    distribution: [t('dispatch.asAbove'), t('dispatch.archive')].join('\n'),
    authority: t('dispatch.authorityUsual'),
    signerName: '',
  }));
  const [tried, setTried] = useState(false);
  const id = useRef(crypto.randomUUID());
  const writing = useCommand(composeLetter, {
    refreshes: [listOutgoing],
    onDone: (letter) => navigate({ to: `/van-ban-di/${letter.id}` as string }),
  });
  const faults = tried ? faultsOfComposing(entry) : [];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (faultsOfComposing(entry).length === 0) writing.run({ body: composedLetter(entry, id.current) });
  };
  return (
    <form className="letter" onSubmit={submit} noValidate>
      <ProblemNotice problem={writing.error} />
      <ErrorSummary
        errors={faults.map((fault) => ({ fieldId: `compose-${fieldOf[fault]}`, text: t(`dispatch.fault-${fault}`) }))}
      />
      <ComposeFields
        entry={entry}
        organisations={organisations}
        faults={faults}
        change={(part) => setEntry((now) => ({ ...now, ...part }))}
      />
      <Button type="primary" htmlType="submit" loading={writing.isPending}>
        {t('dispatch.write')}
      </Button>
    </form>
  );
}

const fieldOf: Record<ComposeFault, keyof ComposeEntry> = {
  symbol: 'symbol',
  subject: 'subject',
  recipients: 'to',
  body: 'opening',
  authority: 'authority',
};

interface ComposeFieldsProps {
  entry: ComposeEntry;
  organisations: readonly Organisation[];
  faults: readonly ComposeFault[];
  change: (part: Partial<ComposeEntry>) => void;
}

function ComposeFields({ entry, organisations, faults, change }: ComposeFieldsProps) {
  const { t } = useWords();
  const messageOf = (field: keyof ComposeEntry): Message | undefined => {
    const fault = faults.find((one) => fieldOf[one] === field);
    return fault && { severity: 'error', text: t(`dispatch.fault-${fault}`) };
  };
  const parts = { entry, change, messageOf };
  return (
    <div className="letter-grid">
      {organisations.length > 1 ? (
        <Field id="compose-organisation" label={t('dispatch.organisation')}>
          <Choice
            id="compose-organisation"
            value={entry.organisationId}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(organisationId) => change({ organisationId })}
          />
        </Field>
      ) : null}
      <TextPart {...parts} field="symbol" label={t('dispatch.symbol')} help={t('dispatch.symbolHelp')} max={60} />
      <TextPart {...parts} field="subject" label={t('dispatch.subject')} max={300} />
      <TextPart {...parts} field="to" label={t('dispatch.recipients')} help={t('dispatch.recipientsHelp')} rows={3} />
      <TextPart {...parts} field="opening" label={t('dispatch.opening')} help={t('dispatch.openingHelp')} rows={5} />
      <TextPart {...parts} field="points" label={t('dispatch.points')} help={t('dispatch.pointsHelp')} rows={5} />
      <TextPart {...parts} field="closing" label={t('dispatch.closing')} max={2000} />
      <TextPart
        {...parts}
        field="distribution"
        label={t('dispatch.distribution')}
        help={t('dispatch.distributionHelp')}
        rows={3}
      />
      <TextPart
        {...parts}
        field="authority"
        label={t('dispatch.authority')}
        help={t('dispatch.authorityHelp')}
        rows={3}
      />
      <TextPart {...parts} field="signerName" label={t('dispatch.signer')} help={t('dispatch.signerHelp')} max={100} />
    </div>
  );
}

interface TextPartProps {
  entry: ComposeEntry;
  change: (part: Partial<ComposeEntry>) => void;
  messageOf: (field: keyof ComposeEntry) => Message | undefined;
  field: keyof ComposeEntry;
  label: string;
  help?: string;
  rows?: number;
  max?: number;
}

function TextPart({ entry, change, messageOf, field, label, help, rows, max = 20_000 }: TextPartProps) {
  const id = `compose-${field}`;
  const message = messageOf(field);
  const shared = {
    ...describedBy(id, message, help !== undefined),
    maxLength: max,
    value: entry[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  };
  return (
    <Field id={id} label={label} help={help} message={message}>
      {rows === undefined ? <Input {...shared} /> : <Input.TextArea {...shared} rows={rows} />}
    </Field>
  );
}
