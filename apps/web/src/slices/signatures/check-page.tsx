import { reachOf } from '@thuocdo/core/access';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { CheckCard } from './check-card.tsx';
import { PaperHistory } from './paper-history.tsx';
import { SealCard } from './seal-card.tsx';
import './signatures.css';

/** «Kiểm tra chữ ký»: check a file, seal one where that is the person's office, and what the organisation did before. */
export function CheckPage() {
  const { t } = useWords();
  const positions = useSession().positions.filter(({ role }) => reachOf(role, 'signature.check') !== undefined);
  const [chosen, setChosen] = useState(positions[0]?.organisationId ?? '');
  const organisations = new Map(positions.map((held) => [held.organisationId, held.organisationName]));
  const maySeal = positions.some(
    ({ role, organisationId }) => organisationId === chosen && reachOf(role, 'signature.seal') !== undefined,
  );
  return (
    <>
      <PageHeader title={t('signatures.checkMenu')} subtitle={t('signatures.checkNote')} />
      {organisations.size < 2 ? null : (
        <label className="signature-organisation">
          <span>{t('signatures.organisation')}</span>
          <select className="input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {[...organisations].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === '' ? null : (
        <>
          <div className="signature-cards">
            <CheckCard key={`check ${chosen}`} organisationId={chosen} />
            {maySeal ? <SealCard key={`seal ${chosen}`} organisationId={chosen} /> : null}
          </div>
          <PaperHistory key={`history ${chosen}`} organisationId={chosen} />
        </>
      )}
    </>
  );
}
