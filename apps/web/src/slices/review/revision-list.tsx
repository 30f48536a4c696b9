import { getReceipt, type ResponseView } from '@thuocdo/contract/responses';
import { fileAddress } from '../../api.ts';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Every sealed revision with its receipt. */
export function RevisionList({ response }: { response: ResponseView }) {
  const { t } = useWords();
  const { unitId, id: assignmentId } = response.assignment;
  if (response.revisions.length === 0) return null;
  return (
    <section className="decide-part">
      <h3>{t('review.revisions')}</h3>
      <ul className="plain">
        {response.revisions.map((one) => (
          <li key={one.revision}>
            {t('review.revisionLine', {
              revision: one.revision,
              at: showInstant(one.submittedAt),
              by: one.submittedBy,
            })}
            {one.confirmedAt === null
              ? ''
              : `; ${t('review.revisionConfirmed', { at: showInstant(one.confirmedAt), by: one.confirmedBy ?? '' })}`}{' '}
            {one.late ? <Status tone="bad">{t('review.late')}</Status> : null}
            {one.onBehalf ? <Status tone="warning">{t('review.onBehalf')}</Status> : null}{' '}
            <a
              href={fileAddress(getReceipt, { params: { unitId, assignmentId }, query: { revision: one.revision } })}
              target="_blank"
              rel="noreferrer"
            >
              {t('review.receipt', { revision: one.revision })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
