import type { CertificateView } from '@thuocdo/contract/signatures';
import type { Column } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { showDay } from '../../ui/time.ts';
import type { Words } from '../../ui/words.tsx';

interface HasCertificate {
  certificate: CertificateView | null;
}

/** Subject with serial number, issuer, from–to, days left: the same for keys and roots; a dash where there is none. */
export function certificateColumns<T extends HasCertificate>(t: Words['t']): Column<T>[] {
  const said = (say: (certificate: CertificateView) => React.ReactNode) => (row: T) =>
    row.certificate === null ? '–' : say(row.certificate);
  return [
    {
      key: 'certificate',
      title: t('signatures.certificate'),
      width: 240,
      cell: said(({ subject, serial }) => (
        <>
          {subject}
          <div className="quiet">
            {t('signatures.serial')}: <span className="fingerprint">{serial}</span>
          </div>
        </>
      )),
    },
    { key: 'issuer', title: t('signatures.issuer'), cell: said(({ issuer }) => issuer) },
    {
      key: 'validity',
      title: t('signatures.validity'),
      width: 190,
      cell: said(({ validFrom, validTo }) =>
        t('signatures.fromTo', { from: showDay(validFrom), to: showDay(validTo) }),
      ),
    },
    { key: 'days', title: t('signatures.daysLeft'), numeric: true, cell: said(({ daysLeft }) => showNumber(daysLeft)) },
  ];
}
