import { Link, useParams } from '@tanstack/react-router';
import { getOutgoing, getOutgoingPaper, type OutgoingView } from '@thuocdo/contract/dispatch';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { LetterFiles } from './letter-files.tsx';
import { kindName, signOf } from './recipient-state.tsx';
import { Recipients } from './recipients.tsx';
import { SendForm } from './send-form.tsx';

/** One letter: its papers and files; before sending whom it goes to, afterwards how far each recipient has come. */
export function LetterPage() {
  const { dispatchId } = useParams({ from: '/shell/van-ban-di/$dispatchId' });
  const letter = useEndpoint(getOutgoing, { params: { dispatchId } });
  return (
    <Loaded from={letter} rows={10}>
      {(view) => <Letter view={view} />}
    </Loaded>
  );
}

function Letter({ view }: { view: OutgoingView }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={view.subject}
        subtitle={`${kindName(t, view.kind)} · ${signOf(view)} · ${view.organisationName}`}
        actions={
          <Link to={'/van-ban-di' as string} className="go quiet-go">
            {t('dispatch.toOutgoing')}
          </Link>
        }
      />
      {view.mailOn ? null : <p className="notice">{t('dispatch.mailOff')}</p>}
      {view.sentAt === null ? <Cautions view={view} /> : null}
      <LetterFacts view={view} />
      <LetterFiles view={view} />
      {view.sentAt === null ? (
        view.can.includes('outgoing.send') && <SendForm view={view} />
      ) : (
        <Recipients view={view} />
      )}
    </>
  );
}

/** What the letter cites otherwise than another source does: to be compared before it is issued. */
function Cautions({ view: { cautions } }: { view: OutgoingView }) {
  const { t } = useWords();
  const dayText = (day: string | null) => (day === null ? '–' : showDay(day));
  return cautions.map(({ ground, printed, otherwise, reason }) => (
    <p key={ground} className="notice notice-warning">
      {t('dispatch.caution', {
        ground,
        number: printed.number,
        date: dayText(printed.date),
        otherNumber: otherwise.number,
        otherDate: dayText(otherwise.date),
        reason,
      })}
    </p>
  ));
}

function LetterFacts({ view }: { view: OutgoingView }) {
  const { t } = useWords();
  const { now } = useSession();
  const formats = view.sentAt === null ? (['docx', 'pdf'] as const) : (['docx', 'pdf', 'edxml'] as const);
  return (
    <dl className="facts">
      <div>
        <dt>{t('dispatch.sentAt')}</dt>
        <dd>
          {view.sentAt === null ? t('dispatch.notSent') : showInstant(view.sentAt)}{' '}
          <span className="quiet">{view.by}</span>
        </dd>
      </div>
      {view.dueDay === null ? null : (
        <div>
          <dt>{t('dispatch.due')}</dt>
          <dd>
            <Deadline day={view.dueDay} now={now} done={view.counts.done === view.counts.total} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('dispatch.papers')}</dt>
        <dd className="row-actions">
          {formats.map((format) => (
            <FileButton
              small
              key={format}
              label={format === 'edxml' ? 'edXML' : format.toUpperCase()}
              endpoint={getOutgoingPaper}
              input={{ params: { dispatchId: view.id }, query: { format } }}
            />
          ))}
        </dd>
      </div>
    </dl>
  );
}
