import type { SlotView } from '@thuocdo/contract/report-views';
import { getSlotHistory } from '@thuocdo/contract/reports';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { SlotStatus } from './slot-status.tsx';

/** Everything that stood in a slot, with who and when. */
export function SlotHistory({ reportId, slot, onClose }: { reportId: string; slot: SlotView; onClose: () => void }) {
  const { t } = useWords();
  const history = useEndpoint(getSlotHistory, { params: { reportId, slot: slot.slot } });
  return (
    <SidePanel open title={t('reports.historyOf', { title: slot.title })} onClose={onClose}>
      <Loaded from={history} empty={<p className="empty">{t('reports.historyNone')}</p>}>
        {({ items }) => (
          <ul className="plain">
            {items.map(({ revision, text, state, at, by }) => (
              <li key={revision} className="thread">
                <p className="row-actions">
                  <strong>{t('reports.revision', { count: revision })}</strong>
                  <SlotStatus state={state} />
                  <span className="quiet">
                    {by}, {showInstant(at)}
                  </span>
                </p>
                <p className="last-text">{text}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </SidePanel>
  );
}
