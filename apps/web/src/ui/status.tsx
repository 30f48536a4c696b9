import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  RollbackOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { AssignmentState } from '@thuocdo/contract/responses';
import type { ReactNode } from 'react';
import { useWords } from './words.tsx';

export type Tone = 'neutral' | 'busy' | 'good' | 'warning' | 'bad';

const icons: Record<Tone, ReactNode> = {
  neutral: <MinusCircleOutlined />,
  busy: <EditOutlined />,
  good: <CheckCircleFilled />,
  warning: <ClockCircleOutlined />,
  bad: <ExclamationCircleFilled />,
};

/** A state as word, colour and sign together: never by colour alone. */
export function Status({ tone, children, icon }: { tone: Tone; children: ReactNode; icon?: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <span aria-hidden="true">{icon ?? icons[tone]}</span>
      {children}
    </span>
  );
}

const stateFaces: Record<AssignmentState, { tone: Tone; icon?: ReactNode }> = {
  not_started: { tone: 'neutral' },
  drafting: { tone: 'busy' },
  awaiting_confirmation: { tone: 'warning' },
  submitted: { tone: 'busy', icon: <SendOutlined /> },
  returned: { tone: 'bad', icon: <RollbackOutlined /> },
  verified: { tone: 'good' },
  transmitted: { tone: 'good', icon: <SendOutlined /> },
};

export function AssignmentStatus({ state }: { state: AssignmentState }) {
  const { t } = useWords();
  return <Status {...stateFaces[state]}>{t(`states.${state}`)}</Status>;
}

export type Verdict = 'met' | 'unmet' | 'unknown' | 'exempt';
const verdictTones: Record<Verdict, Tone> = { met: 'good', unmet: 'bad', unknown: 'warning', exempt: 'neutral' };

/** đạt / chưa đạt / chưa đủ số liệu / không xét */
export function VerdictStatus({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  return <Status tone={verdictTones[verdict]}>{t(`levels.${verdict}`)}</Status>;
}
