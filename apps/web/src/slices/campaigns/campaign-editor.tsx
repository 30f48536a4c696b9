// biome-ignore lint/suspicious/noDeprecatedImports: only an older overload of useBlocker is deprecated
import { Link, useBlocker } from '@tanstack/react-router';
import type { CampaignView } from '@thuocdo/contract/campaigns';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { ProblemError } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { ErrorSummary } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import './campaigns.css';
import { type Editing, EditorContext, messagesOf } from './editing.ts';
import type { CampaignEntry } from './entry.ts';
import { faultsBeforeOpening, faultsBeforeSaving } from './faults.ts';
import { fieldName } from './field-names.ts';
import { serverFaults } from './fields.ts';
import { AnswersSection } from './section-answers.tsx';
import { ChainsSection } from './section-chains.tsx';
import { FormsSection } from './section-forms.tsx';
import { GroundsSection } from './section-grounds.tsx';
import { RulesSection } from './section-rules.tsx';
import { ScopeSection } from './section-scope.tsx';
import { TitleSection } from './section-title.tsx';

interface CampaignEditorProps {
  start: CampaignEntry;
  /** As last kept at the server; absent before the first saving. */
  saved: CampaignView | undefined;
  unitStays?: boolean;
  busy: boolean;
  problem: ProblemError | null;
  onSave: (entry: CampaignEntry) => void;
  preview?: ReactNode;
}

const sections = ['title', 'grounds', 'scope', 'forms', 'chains', 'rules', 'answers'] as const;

/** All of a campaign on one page, with its sections at the side. Nothing is sent before «Lưu». */
export function CampaignEditor(props: CampaignEditorProps) {
  const { lang, t } = useWords();
  const [entry, setEntry] = useState(props.start);
  const [savedEntry, setSavedEntry] = useState(props.start);
  const [tried, setTried] = useState(false);
  const sent = useRef<CampaignEntry>(undefined);
  const version = props.saved?.version;
  const [seenVersion, setSeenVersion] = useState(version);
  if (version !== seenVersion) {
    setSeenVersion(version);
    setSavedEntry(sent.current ?? entry);
  }
  const dirty = entry !== savedEntry;
  const own = tried ? faultsBeforeSaving(entry) : [];
  const ofServer = serverFaults(props.problem?.errors ?? [], entry);
  const lines = [
    ...own.map(({ fieldId, fault }) => ({ fieldId, text: t(`campaigns.fault-${fault}`) })),
    ...ofServer.map(({ fieldId, rule, params }) => ({
      fieldId,
      text: phraseIfKnown(lang, `campaigns.rule-${rule}`, params) ?? t('campaigns.rule-other', { rule }),
    })),
  ];
  const named = (fieldId: string): string => {
    const name = fieldName(fieldId, entry);
    return name === undefined ? '' : `${(t as (key: string) => string)(name.key)} ${name.row}`.trim().concat(': ');
  };
  const editing: Editing = {
    entry,
    unitStays: props.unitStays ?? false,
    organisationName: props.saved?.organisationName,
    change: (part) => setEntry((now) => ({ ...now, ...part })),
    messages: messagesOf(lines),
  };
  const save = () => {
    setTried(true);
    if (props.busy || faultsBeforeSaving(entry).length > 0) return;
    sent.current = entry;
    props.onSave(entry);
  };
  return (
    <EditorContext value={editing}>
      <form
        className="editor"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <nav className="editor-nav" aria-label={t('campaigns.sections')}>
          <ol>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#section-${section}`}>{t(`campaigns.section-${section}`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="editor-body">
          {props.problem === null || ofServer.length > 0 ? null : <ProblemNotice problem={props.problem} />}
          <ErrorSummary errors={lines.map((line) => ({ ...line, text: `${named(line.fieldId)}${line.text}` }))} />
          <TitleSection />
          <GroundsSection />
          <ScopeSection preview={props.preview} changedSince={dirty && props.saved !== undefined} />
          <FormsSection />
          <ChainsSection />
          <RulesSection />
          <AnswersSection />
          <StillMissing entry={entry} />
          <div className="editor-foot">
            <Button type="primary" htmlType="submit" loading={props.busy}>
              {t('campaigns.saveDraft')}
            </Button>
            {props.saved === undefined ? null : (
              <Link to="/dot-khao-sat/$campaignId" params={{ campaignId: props.saved.id }}>
                {t('campaigns.toCampaign')}
              </Link>
            )}
            <span role="status" className="quiet">
              {dirty ? t('campaigns.unsaved') : null}
              {!dirty && props.saved !== undefined
                ? t('campaigns.savedVersion', { version: props.saved.version })
                : null}
            </span>
          </div>
        </div>
      </form>
      <LeaveGuard blocks={() => entry !== savedEntry && entry !== sent.current} />
    </EditorContext>
  );
}

/** What opening will still ask for, with the way to each place. */
function StillMissing({ entry }: { entry: CampaignEntry }) {
  const { t } = useWords();
  const faults = faultsBeforeOpening(entry);
  if (faults.length === 0) return <p className="notice notice-good">{t('campaigns.readyToOpen')}</p>;
  return (
    <section className="notice notice-warning" aria-labelledby="missing-title">
      <h2 id="missing-title">{t('campaigns.stillMissing')}</h2>
      <ul>
        {faults.map(({ fieldId, fault }) => (
          <li key={`${fieldId} ${fault}`}>
            <a href={`#${fieldId}`}>{t(`campaigns.fault-${fault}`)}</a> {placeOf(fieldId, entry, t)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf(fieldId: string, entry: CampaignEntry, t: ReturnType<typeof useWords>['t']): string {
  const [list, respondent, at] = fieldId.split('-');
  if (list !== 'chains' && list !== 'forms') return '';
  const known = respondent as keyof CampaignEntry['chains'];
  const tier = list === 'chains' && at !== undefined ? entry.chains[known][Number(at)]?.name : undefined;
  const name = t(`campaigns.respondent-${known}`);
  return tier === undefined ? `(${name})` : `(${name}: ${tier})`;
}

/** Asks before a change of page or a closed window would lose what is not kept. */
function LeaveGuard({ blocks }: { blocks: () => boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({ shouldBlockFn: blocks, enableBeforeUnload: blocks, withResolver: true });
  return (
    <Ask
      open={blocker.status === 'blocked'}
      title={t('campaigns.leaveTitle')}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button type="primary" onClick={() => blocker.reset?.()}>
            {t('campaigns.leaveStay')}
          </Button>
          <Button danger onClick={() => blocker.proceed?.()}>
            {t('campaigns.leaveGo')}
          </Button>
        </>
      }
    >
      <p>{t('campaigns.leaveText')}</p>
    </Ask>
  );
}
