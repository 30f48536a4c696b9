import type { PaperState, SignatureView } from '@thuocdo/contract/signatures';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const paperTones: Record<PaperState, Tone> = {
  signed: 'good',
  'signed-with-doubt': 'warning',
  broken: 'bad',
  unsigned: 'neutral',
};

/** The worst of a file's signatures, as a word. */
export function PaperStatus({ state }: { state: PaperState }) {
  const { t } = useWords();
  return <Status tone={paperTones[state]}>{t(`signatures.state-${state}`)}</Status>;
}

const verdictTones: Record<SignatureView['verdict'], Tone> = { valid: 'good', doubtful: 'warning', broken: 'bad' };

export function SignatureStatus({ verdict }: Pick<SignatureView, 'verdict'>) {
  const { t } = useWords();
  return <Status tone={verdictTones[verdict]}>{t(`signatures.word-${verdict}`)}</Status>;
}
