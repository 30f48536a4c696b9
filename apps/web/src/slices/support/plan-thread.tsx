import { commentSupportPlan, type SupportPlanView } from '@thuocdo/contract/support';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterPlan } from './refreshed.ts';

type Word = SupportPlanView['thread'][number];

const tones: Partial<Record<NonNullable<Word['step']>, Tone>> = {
  decline: 'bad',
  send_back: 'bad',
  reject: 'bad',
  advise: 'good',
  approve: 'good',
  accept: 'good',
};

/** Every step with its words, comments and urging in between, the oldest first; a new word at the end. */
export function PlanThread({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  return (
    <section className="support-part" aria-labelledby="support-thread">
      <h2 id="support-thread">{t('support.thread')}</h2>
      <ol className="plain support-thread">
        {plan.thread.map((word) => (
          <li key={word.id}>
            <Head word={word} />
            {word.text === '' ? null : <p className="support-words">{word.text}</p>}
            <p className="quiet">
              {word.by}, {showInstant(word.at)}
            </p>
          </li>
        ))}
      </ol>
      {plan.can.includes('support.comment') ? <Say plan={plan} /> : null}
      {plan.can.includes('support.advise') && plan.turn !== 'nobody' ? <Urge plan={plan} /> : null}
    </section>
  );
}

function Head({ word: { step, reminder } }: { word: Word }) {
  const { t } = useWords();
  if (step !== null) return <Status tone={tones[step] ?? 'busy'}>{t(`support.said-${step}`)}</Status>;
  return (
    <Status tone={reminder ? 'warning' : 'neutral'}>
      {t(reminder ? 'support.said-reminder' : 'support.said-comment')}
    </Status>
  );
}

/** A word that keeps its id until it is taken: a second click is no second word. */
function useWord(plan: SupportPlanView, reminder: boolean, onSaid: () => void) {
  const id = useRef(crypto.randomUUID());
  const say = useCommand(commentSupportPlan, {
    refreshes: afterPlan,
    onDone: () => {
      id.current = crypto.randomUUID();
      onSaid();
    },
  });
  const send = (text: string) =>
    say.run({ params: { unitId: plan.unit.id, planId: plan.id }, body: { id: id.current, text, reminder } });
  return { send, error: say.error, isPending: say.isPending };
}

function Say({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { send, error, isPending } = useWord(plan, false, () => setText(''));
  return (
    <>
      <ProblemNotice problem={error} />
      <TextField id="support-say" label={t('support.say')} value={text} onChange={setText} maxLength={4000} />
      <Button disabled={isPending || text.trim() === ''} onClick={() => send(text)}>
        {t('support.sayDo')}
      </Button>
    </>
  );
}

/** The office urges the one whose turn it is; the words are ready and may be changed. */
function Urge({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const usual = plan.due === null ? t('support.urgeTextNoDue') : t('support.urgeText', { day: showDay(plan.due) });
  const [text, setText] = useState(usual);
  const { send, error, isPending } = useWord(plan, true, () => setOpen(false));
  return (
    <>
      {' '}
      <Button onClick={() => setOpen(true)}>{t('support.urge')}</Button>
      <Ask
        open={open}
        title={t('support.urgeTitle', { turn: t(`support.turn-${plan.turn}`).toLowerCase() })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
            <Button type="primary" disabled={isPending || text.trim() === ''} onClick={() => send(text)}>
              {t('support.urge')}
            </Button>
          </>
        }
      >
        <ProblemNotice problem={error} />
        <p className="quiet">{t('support.urgeNote')}</p>
        <TextField id="support-urge" label={t('support.say')} value={text} onChange={setText} maxLength={4000} />
      </Ask>
    </>
  );
}
