import { Link } from '@tanstack/react-router';
import { type CampaignView, getRoster } from '@thuocdo/contract/campaigns';
import { useEndpoint } from '../../api.ts';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** How many units the kept draft would put on the roster, computed by the server anew after each saving. */
export function RosterPreview({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const roster = useEndpoint(
    getRoster,
    { params: { campaignId: campaign.id }, query: { limit: 1 } },
    { keepLast: true },
  );
  if (roster.data === undefined) return null;
  const { on, off } = roster.data;
  return (
    <div className={`notice ${on === 0 ? 'notice-warning' : 'notice-good'}`} role="status">
      <p>
        <strong>{t('campaigns.previewCounts', { on: showNumber(on), off: showNumber(off) })}</strong>{' '}
        {t('campaigns.previewNote')}{' '}
        <Link to="/dot-khao-sat/$campaignId/danh-sach" params={{ campaignId: campaign.id }}>
          {t('campaigns.seeRoster')}
        </Link>
      </p>
    </div>
  );
}
