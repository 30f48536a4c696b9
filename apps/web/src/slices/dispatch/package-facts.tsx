import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { buildPackage } from '@thuocdo/contract/results';
import { showNumber, showSize } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

export type Package = ReplyOf<typeof buildPackage>;

/** What a package is: from where, of what, how much, and the hash that tells it unchanged. */
export function PackageFacts({ pack }: { pack: Package }) {
  const { t } = useWords();
  const facts = [
    [t('packages.direction'), <DirectionStatus key="d" pack={pack} />],
    [t('packages.campaign'), `${pack.campaignTitle} (${pack.period})`],
    [t('packages.unit'), pack.unitName],
    [t('packages.from'), pack.fromInstallation],
    [
      t('packages.holds'),
      t('packages.holdsLine', {
        units: showNumber(pack.units),
        values: showNumber(pack.values),
        size: showSize(pack.size),
      }),
    ],
    [t('packages.at'), `${showInstant(pack.at)} · ${pack.by}`],
    [
      'SHA-256',
      <span key="h" className="hash">
        {pack.sha256}
      </span>,
    ],
  ] as const;
  return (
    <dl className="package-facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function DirectionStatus({ pack }: { pack: Pick<Package, 'direction' | 'illustrative'> }) {
  const { t } = useWords();
  return (
    <span className="row-actions">
      <Status tone={pack.direction === 'built' ? 'busy' : 'good'}>{t(`packages.${pack.direction}Word`)}</Status>
      {pack.illustrative ? <Status tone="warning">{t('campaigns.illustrativeMark')}</Status> : null}
    </span>
  );
}
