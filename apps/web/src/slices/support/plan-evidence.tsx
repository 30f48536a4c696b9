import { PaperClipOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { addSupportEvidence, getSupportEvidence, type SupportPlanView } from '@thuocdo/contract/support';
import { fileAddress, keyOf, upload } from '../../api.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { showSize } from '../../ui/numbers.ts';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterPlan } from './refreshed.ts';

/** Files that prove what was done; the enterprise adds them while the work goes on. */
export function PlanEvidence({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const params = { unitId: plan.unit.id, planId: plan.id };
  const add = async (file: File, onProgress: (share: number) => void) => {
    await upload(addSupportEvidence, { params, body: { id: crypto.randomUUID() } }, file, { onProgress });
    await Promise.all(afterPlan.map((endpoint) => client.invalidateQueries({ queryKey: keyOf(endpoint) })));
  };
  return (
    <section className="support-part" aria-label={t('support.evidence')}>
      <h2>{t('support.evidence')}</h2>
      {plan.evidence.length === 0 ? <p className="quiet">{t('support.evidenceNone')}</p> : null}
      <ul className="plain">
        {plan.evidence.map(({ id, name, size, by, at }) => (
          <li key={id}>
            <a
              href={fileAddress(getSupportEvidence, { params: { ...params, supportFileId: id } })}
              target="_blank"
              rel="noreferrer"
            >
              <PaperClipOutlined aria-hidden="true" /> {name}
            </a>{' '}
            <span className="quiet">
              {showSize(size)} · {t('support.evidenceBy', { by, at: showInstant(at) })}
            </span>
          </li>
        ))}
      </ul>
      {plan.state === 'approved' && plan.can.includes('support.answer') ? (
        <FileDrop label={t('support.evidenceAdd')} maxMegabytes={25} multiple camera onFile={add} />
      ) : null}
    </section>
  );
}
