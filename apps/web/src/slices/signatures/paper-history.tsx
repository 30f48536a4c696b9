import { listSignedPapers, PaperState } from '@thuocdo/contract/signatures';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import { PaperTable } from './paper-table.tsx';

const limit = 50;

/** The organisation's register: what was checked and sealed, newest first. */
export function PaperHistory({ organisationId }: { organisationId: string }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<{ q?: string | undefined; state?: PaperState | undefined; offset: number }>({
    offset: 0,
  });
  const { q, state, offset } = asked;
  const query = { limit, offset, ...(q === undefined ? {} : { q }), ...(state === undefined ? {} : { state }) };
  const papers = useEndpoint(listSignedPapers, { params: { organisationId }, query }, { keepLast: true });
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('signatures.history')}</h2>
      <search className="signature-filters" aria-label={t('signatures.history')}>
        <SearchBox
          label={t('signatures.find')}
          value={q ?? ''}
          onAsk={(text) => setAsked({ ...asked, q: text, offset: 0 })}
        />
        <label>
          <span>{t('signatures.state')}</span>
          <select
            className="input"
            value={state ?? ''}
            onChange={({ target }) =>
              setAsked({ ...asked, state: PaperState.options.find((one) => one === target.value), offset: 0 })
            }
          >
            <option value="">{t('signatures.anyState')}</option>
            {PaperState.options.map((one) => (
              <option key={one} value={one}>
                {t(`signatures.state-${one}`)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <Loaded from={papers} empty={<p className="empty">{t('signatures.historyEmpty')}</p>}>
        {(list) => (
          <PaperTable
            rows={list.items}
            paging={{ offset, limit, total: list.total, onMove: (to) => setAsked({ ...asked, offset: to }) }}
          />
        )}
      </Loaded>
    </section>
  );
}
