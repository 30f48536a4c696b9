import type { CampaignView } from '@thuocdo/contract/campaigns';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { draftDispatch, listDispatches } from '@thuocdo/contract/results';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, ErrorSummary, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { DueFields } from '../campaigns/index.ts';
import { faultsOfLetter, type LetterEntry, type LetterFault, letterOf, suggestedLetter } from './letter-entry.ts';

interface LetterFormProps {
  campaign: CampaignView;
  onDrafted: (dispatch: ReplyOf<typeof draftDispatch>) => void;
}

/** A new letter, filled with what the campaign and the usual practice of the office say. */
export function LetterForm({ campaign, onDrafted }: LetterFormProps) {
  const { t } = useWords();
  const [entry, setEntry] = useState(() =>
    suggestedLetter(campaign, {
      districts: t('dispatch.toDistricts'),
      communes: t('dispatch.toCommunes'),
      enterprises: t('dispatch.toEnterprises'),
      asAbove: t('dispatch.asAbove'),
      directors: t('dispatch.directors'),
      archive: t('dispatch.archive'),
      authority: t('dispatch.authorityUsual'),
    }),
  );
  const [tried, setTried] = useState(false);
  const drafting = useCommand(draftDispatch, { refreshes: [listDispatches], onDone: onDrafted });
  const faults = tried ? faultsOfLetter(entry) : [];
  const messageOf = (fault: LetterFault): Message | undefined =>
    faults.includes(fault) ? { severity: 'error', text: t(`dispatch.fault-${fault}`) } : undefined;
  const change = (part: Partial<LetterEntry>) => setEntry((now) => ({ ...now, ...part }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (faultsOfLetter(entry).length === 0)
      drafting.run({ params: { campaignId: campaign.id }, body: letterOf(entry) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ProblemNotice problem={drafting.error} />
      <ErrorSummary
        errors={faults.map((fault) => ({ fieldId: `letter-${fault}`, text: t(`dispatch.fault-${fault}`) }))}
      />
      <div className="letter-grid">
        <LetterHead entry={entry} change={change} symbolMessage={messageOf('symbol')} />
        {(['recipients', 'distribution', 'authority'] as const).map((list) => {
          const message = list === 'distribution' ? undefined : messageOf(list);
          return (
            <Field
              key={list}
              id={`letter-${list}`}
              label={t(`dispatch.${list}`)}
              help={t(`dispatch.${list}Help`)}
              message={message}
            >
              <Input.TextArea
                {...describedBy(`letter-${list}`, message, true)}
                rows={4}
                maxLength={10_000}
                value={entry[list]}
                onChange={(event) => change({ [list]: event.target.value })}
              />
            </Field>
          );
        })}
        <Field id="letter-signer" label={t('dispatch.signer')} help={t('dispatch.signerHelp')}>
          <Input
            {...describedBy('letter-signer', undefined, true)}
            maxLength={100}
            value={entry.signerName}
            onChange={(event) => change({ signerName: event.target.value })}
          />
        </Field>
      </div>
      {entry.kind === 'reminder-letter' ? (
        <DueFields
          id="letter-newDue"
          label={t('dispatch.newDue')}
          value={entry}
          onChange={({ wording, day }) => change({ wording, day })}
          message={messageOf('newDue')}
        />
      ) : null}
      <Button type="primary" htmlType="submit" loading={drafting.isPending}>
        {t('dispatch.draft')}
      </Button>
    </form>
  );
}

interface LetterHeadProps {
  entry: LetterEntry;
  change: (part: Partial<LetterEntry>) => void;
  symbolMessage: Message | undefined;
}

function LetterHead({ entry, change, symbolMessage }: LetterHeadProps) {
  const { t } = useWords();
  return (
    <>
      <Field id="letter-kind" label={t('dispatch.kind')}>
        <Choice
          id="letter-kind"
          value={entry.kind}
          options={(['survey-letter', 'reminder-letter'] as const).map((value) => ({
            value,
            label: t(`dispatch.kind-${value}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field id="letter-symbol" label={t('dispatch.symbol')} help={t('dispatch.symbolHelp')} message={symbolMessage}>
        <Input
          {...describedBy('letter-symbol', symbolMessage, true)}
          maxLength={60}
          value={entry.symbol}
          onChange={(event) => change({ symbol: event.target.value })}
        />
      </Field>
      <Field id="letter-number" label={t('dispatch.number')} help={t('dispatch.openHelp')}>
        <Input
          {...describedBy('letter-number', undefined, true)}
          maxLength={20}
          value={entry.number}
          onChange={(event) => change({ number: event.target.value })}
        />
      </Field>
      <Field id="letter-date" label={t('dispatch.date')} help={t('dispatch.openHelp')}>
        <DayInput id="letter-date" hasHelp value={entry.date} onChange={(date) => change({ date })} />
      </Field>
    </>
  );
}
