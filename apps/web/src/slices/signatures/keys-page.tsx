import { listSealKeys } from '@thuocdo/contract/signatures';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { KeyTable } from './key-table.tsx';
import { RootTable } from './root-table.tsx';
import './signatures.css';

/** «Chữ ký số»: the keys that the administrator placed, what is wrong with them, whom the installation trusts. */
export function KeysPage() {
  const { t } = useWords();
  const found = useEndpoint(listSealKeys);
  return (
    <>
      <PageHeader title={t('signatures.keysMenu')} subtitle={t('signatures.keysNote')} />
      <details className="keys-how">
        <summary>{t('signatures.keysHow')}</summary>
        <ol>
          <li>{t('signatures.keysHow1')}</li>
          <li>{t('signatures.keysHow2')}</li>
          <li>{t('signatures.keysHow3')}</li>
        </ol>
      </details>
      <Loaded from={found}>
        {({ keys, roots, strays }) => (
          <>
            {strays.length === 0 ? null : (
              <p className="notice notice-warning">{t('signatures.strays', { files: strays.join(', ') })}</p>
            )}
            <KeyTable rows={keys} />
            <RootTable rows={roots} />
          </>
        )}
      </Loaded>
    </>
  );
}
