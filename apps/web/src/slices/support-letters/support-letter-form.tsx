import { useNavigate } from '@tanstack/react-router';
import { listOutgoing } from '@thuocdo/contract/dispatch';
import { draftSupportLetter, type SupportLetterFacts } from '@thuocdo/contract/support-letters';
import { Button } from 'antd';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { ErrorSummary, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { abbreviationOf } from '../dispatch/index.ts';
import { CitedPaperFields } from './cited-paper-fields.tsx';
import { GroundFields } from './ground-fields.tsx';
import { type LetterEntry, letterOf, missingFields, suggestedLetter } from './letter-entry.ts';
import { RegisteredPart } from './registered-part.tsx';
import { TextPart } from './text-part.tsx';

export type MessageOf = (id: string) => Message | undefined;

interface SupportLetterFormProps {
  organisationId: string;
  organisationName: string;
  facts: SupportLetterFacts;
}

/** The letter's data, each line as it will be printed; drafting opens the letter, where it is read and sent. */
export function SupportLetterForm({ organisationId, organisationName, facts }: SupportLetterFormProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [entry, setEntry] = useState(() => suggestedLetter(facts, usualOf(words, organisationName)));
  const [tried, setTried] = useState(false);
  const id = useRef(crypto.randomUUID());
  const drafting = useCommand(draftSupportLetter, {
    refreshes: [listOutgoing],
    onDone: (letter) => navigate({ to: `/van-ban-di/${letter.id}` as string }),
  });
  const missing = tried ? missingFields(entry) : [];
  const said = (field: string) => t('supportLetters.required', { field: nameOf(words, field) });
  const messageOf: MessageOf = (field) =>
    missing.includes(field) ? { severity: 'error', text: said(field) } : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingFields(entry).length === 0)
      drafting.run({ params: { organisationId }, body: letterOf(entry, id.current) });
  };
  const parts: PartProps = {
    entry,
    facts,
    messageOf,
    change: (part) => setEntry((now) => ({ ...now, ...part })),
  };
  return (
    <form className="letter" onSubmit={submit} noValidate>
      <ProblemNotice problem={drafting.error} />
      <ErrorSummary errors={missing.map((field) => ({ fieldId: field, text: said(field) }))} />
      <Parties {...parts} />
      <Grounds {...parts} />
      <RegisteredPart {...parts} registered={facts.registered} />
      <ContactPart {...parts} />
      <SettledPart {...parts} />
      <PaperPart {...parts} />
      <Button type="primary" htmlType="submit" loading={drafting.isPending}>
        {t('supportLetters.draft')}
      </Button>
    </form>
  );
}

interface PartProps {
  entry: LetterEntry;
  facts: SupportLetterFacts;
  messageOf: MessageOf;
  change: (part: Partial<LetterEntry>) => void;
}

function usualOf({ t }: Words, organisationName: string) {
  return {
    symbol: abbreviationOf(organisationName),
    distribution: [t('dispatch.asAbove'), t('dispatch.archive')].join('\n'),
    authority: t('supportLetters.authorityUsual'),
    paperKind: t('supportLetters.settledKind'),
  };
}

/** What a field is called in a message: «Số, ký hiệu – Mục (2)». */
function nameOf({ t }: Words, field: string): string {
  const [, head = field, part] = /^(ground-\d+|registered|settled)(?:-(kind|number|date|issuer))?$/.exec(field) ?? [];
  const place = /^ground-(\d+)$/.exec(head)?.[1];
  const whole =
    place === undefined
      ? t(`supportLetters.${simple[head as keyof typeof simple] ?? 'paper'}`)
      : t('supportLetters.ground', { place: Number(place) + 1 });
  if (part === undefined)
    return place === undefined ? whole : t('supportLetters.groundSubject', { place: Number(place) + 1 });
  return `${t(`supportLetters.${paperWord[part as keyof typeof paperWord]}`)} – ${whole}`;
}

const paperWord = { kind: 'paperKind', number: 'paperNumber', date: 'paperDate', issuer: 'paperIssuer' } as const;
const simple = {
  symbol: 'symbol',
  enterprise: 'enterprise',
  agreement: 'agreement',
  partner: 'partner',
  registered: 'registered',
  position: 'position',
  phone: 'phone',
  settled: 'settledIn',
  standingOffice: 'standingOffice',
  authority: 'authority',
} as const;

function Parties({ entry, facts, messageOf, change }: PartProps) {
  const { t } = useWords();
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.parties')}</legend>
      {facts.enterprises.length === 0 ? (
        <p className="notice notice-warning">{t('supportLetters.noEnterprise')}</p>
      ) : null}
      <Field id="enterprise" label={t('supportLetters.enterprise')} message={messageOf('enterprise')}>
        <Choice
          id="enterprise"
          value={entry.enterpriseId}
          message={messageOf('enterprise')}
          options={facts.enterprises.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(enterpriseId) => change({ enterpriseId })}
        />
      </Field>
      <TextPart
        id="agreement"
        label={t('supportLetters.agreement')}
        help={t('supportLetters.agreementHelp')}
        value={entry.agreement}
        message={messageOf('agreement')}
        onChange={(agreement) => change({ agreement })}
      />
      <TextPart
        id="partner"
        label={t('supportLetters.partner')}
        help={t('supportLetters.partnerHelp')}
        value={entry.partner}
        message={messageOf('partner')}
        max={200}
        onChange={(partner) => change({ partner })}
      />
    </fieldset>
  );
}

function Grounds({ entry, facts, messageOf, change }: PartProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="can-cu">
      <h2 id="can-cu">{t('supportLetters.grounds')}</h2>
      <p className="quiet">
        {t(facts.grounds.length === 0 ? 'supportLetters.noGrounds' : 'supportLetters.groundsHelp')}
      </p>
      {entry.grounds.map((ground, at) => (
        <GroundFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the number in front of a ground is its name
          key={at}
          at={at}
          ground={ground}
          messageOf={messageOf}
          onChange={(changed) => change({ grounds: entry.grounds.with(at, changed) })}
        />
      ))}
    </section>
  );
}

function ContactPart({ entry, messageOf, change }: PartProps) {
  const { t } = useWords();
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.contact')}</legend>
      <TextPart
        id="position"
        label={t('supportLetters.position')}
        help={t('supportLetters.positionHelp')}
        value={entry.position}
        message={messageOf('position')}
        max={200}
        onChange={(position) => change({ position })}
      />
      <TextPart
        id="phone"
        label={t('supportLetters.phone')}
        value={entry.phone}
        message={messageOf('phone')}
        max={40}
        onChange={(phone) => change({ phone })}
      />
    </fieldset>
  );
}

function SettledPart({ entry, messageOf, change }: PartProps) {
  const { t } = useWords();
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.settledIn')}</legend>
      <CitedPaperFields
        id="settled"
        paper={entry.settledIn}
        onChange={(settledIn) => change({ settledIn })}
        messageOf={messageOf}
      />
      <TextPart
        id="standingOffice"
        label={t('supportLetters.standingOffice')}
        help={t('supportLetters.standingOfficeHelp')}
        value={entry.standingOffice}
        message={messageOf('standingOffice')}
        max={200}
        onChange={(standingOffice) => change({ standingOffice })}
      />
    </fieldset>
  );
}

function PaperPart({ entry, messageOf, change }: PartProps) {
  const { t } = useWords();
  return (
    <fieldset className="letter-part">
      <legend>{t('supportLetters.paper')}</legend>
      <TextPart
        id="symbol"
        label={t('dispatch.symbol')}
        help={t('dispatch.symbolHelp')}
        value={entry.symbol}
        message={messageOf('symbol')}
        max={60}
        onChange={(symbol) => change({ symbol })}
      />
      <TextPart
        id="number"
        label={t('dispatch.number')}
        help={t('dispatch.openHelp')}
        value={entry.number}
        message={undefined}
        max={20}
        onChange={(number) => change({ number })}
      />
      <Field id="date" label={t('dispatch.date')} help={t('dispatch.openHelp')}>
        <DayInput id="date" hasHelp value={entry.date} onChange={(date) => change({ date })} />
      </Field>
      <TextPart
        id="distribution"
        label={t('dispatch.distribution')}
        help={t('dispatch.distributionHelp')}
        value={entry.distribution}
        message={undefined}
        rows={4}
        max={4000}
        onChange={(distribution) => change({ distribution })}
      />
      <TextPart
        id="authority"
        label={t('dispatch.authority')}
        help={t('dispatch.authorityHelp')}
        value={entry.authority}
        message={messageOf('authority')}
        rows={3}
        max={300}
        onChange={(authority) => change({ authority })}
      />
      <TextPart
        id="signerName"
        label={t('dispatch.signer')}
        help={t('dispatch.signerHelp')}
        value={entry.signerName}
        message={undefined}
        max={100}
        onChange={(signerName) => change({ signerName })}
      />
    </fieldset>
  );
}
