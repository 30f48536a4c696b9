import {
  type ComparisonRow,
  type getComparison,
  getUnitComparison,
  type UnitComparison,
} from '@thuocdo/contract/comparisons';
import { type InputOf, useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { ComparedNumbers } from './compared-numbers.tsx';
import { OriginList } from './origin-list.tsx';

interface UnitPanelProps {
  row: ComparisonRow | undefined;
  input: InputOf<typeof getComparison>;
  onClose: () => void;
}

/** «Vì sao?» twice: the sentences of both laws side by side, then the numbers with where they come from. */
export function UnitPanel({ row, input, onClose }: UnitPanelProps) {
  const { t } = useWords();
  const title = row === undefined ? '' : t('comparisons.panelTitle', { name: row.name });
  return (
    <SidePanel open={row !== undefined} title={title} onClose={onClose}>
      {row === undefined ? null : <Explained row={row} input={input} />}
    </SidePanel>
  );
}

function Explained({ row, input }: { row: ComparisonRow; input: InputOf<typeof getComparison> }) {
  const { t } = useWords();
  const unit = useEndpoint(getUnitComparison, {
    params: { campaignId: input.params.campaignId, unitId: row.unitId },
    query: input.query,
  });
  return (
    <>
      {row.origins?.some(({ kind }) => kind === 'part') ? (
        <p className="notice notice-warning">{t('comparisons.splitNote')}</p>
      ) : null}
      {row.origins === null ? null : (
        <section>
          <h3>{t('comparisons.originsColumn')}</h3>
          <OriginList row={row} />
        </section>
      )}
      <Loaded from={unit}>
        {(data) => (
          <>
            <Sides data={data} />
            <ComparedNumbers numbers={data.numbers} campaignId={input.params.campaignId} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Sides({ data }: { data: UnitComparison }) {
  const { t } = useWords();
  const { preconditions } = data;
  return (
    <>
      {preconditions.a.length + preconditions.b.length === 0 ? null : (
        <section className="comparison-pair">
          <h3>{t('comparisons.preconditions')}</h3>
          <div className="comparison-sides">
            <Side
              label={t('comparisons.lawA')}
              sentences={preconditions.a}
              absent={t('comparisons.nonePrecondition')}
            />
            <Side
              label={t('comparisons.lawB')}
              sentences={preconditions.b}
              absent={t('comparisons.nonePrecondition')}
            />
          </div>
        </section>
      )}
      {data.pairs.map(({ a, b }) => (
        <section key={`${a?.code} ${b?.code}`} className="comparison-pair">
          <h3>{a?.name === b?.name ? a?.name : [a?.name, b?.name].filter(Boolean).join(' – ')}</h3>
          <div className="comparison-sides">
            <Side label={t('comparisons.lawA')} side={a} absent={t('comparisons.onlyInB')} />
            <Side label={t('comparisons.lawB')} side={b} absent={t('comparisons.onlyInA')} />
          </div>
        </section>
      ))}
    </>
  );
}

interface SideProps {
  label: string;
  side?: UnitComparison['pairs'][number]['a'];
  sentences?: readonly string[];
  absent?: string;
}

/** What one law says of it. */
function Side({ label, side, sentences = side?.sentences ?? [], absent }: SideProps) {
  return (
    <div>
      <h4>
        {label}
        {side ? (
          <>
            : {side.code} <VerdictStatus verdict={side.verdict} />
          </>
        ) : null}
      </h4>
      {sentences.length === 0 ? <p className="quiet">{absent}</p> : null}
      <ul className="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
