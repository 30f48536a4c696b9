import type { CampaignSummary } from '@thuocdo/contract/campaigns';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const tones: Record<CampaignSummary['state'], Tone> = { draft: 'neutral', open: 'busy', closed: 'good' };

/** Đang soạn / Đang mở / Đã đóng */
export function CampaignStateStatus({ state }: { state: CampaignSummary['state'] }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`campaigns.state-${state}`)}</Status>;
}
