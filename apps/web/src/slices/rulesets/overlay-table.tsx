import { type Amount, citation, type Overlay, ruleText, thresholdText } from '@thuocdo/core/judging';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useWords } from '../../ui/words.tsx';
import { useDictionary } from './names.ts';

interface Said {
  ruleset: string;
  code: string;
  text: string;
}

/** What a province's text fills in, ruleset by ruleset. */
export function OverlayTable({ overlay }: { overlay: Overlay }) {
  const { t } = useWords();
  const names = useDictionary()?.names ?? {};
  const amount = (given: Amount) => thresholdText({ unit: '', ...given }, names, '>=');
  const rows: Said[] = Object.entries(overlay.rulesets).flatMap(([ruleset, { thresholds, rules = {}, confirms }]) => [
    ...Object.entries(thresholds).map(([code, given]) => ({ ruleset, code, text: amount(given) })),
    ...Object.entries(rules).map(([code, rule]) => ({ ruleset, code, text: ruleText(rule, names) })),
    ...confirms.map((code) => ({ ruleset, code, text: t('rulesets.confirmed') })),
  ]);
  const columns: Column<Said>[] = [
    { key: 'ruleset', title: t('rulesets.ruleset'), cell: (row) => row.ruleset },
    { key: 'code', title: t('rulesets.code'), cell: (row) => <span className="code">{row.code}</span> },
    { key: 'text', title: t('rulesets.overlaySays'), width: 320, cell: (row) => row.text },
  ];
  return (
    <>
      <section className="card" aria-labelledby="grounds-title">
        <h2 id="grounds-title">{t('rulesets.legalBasis')}</h2>
        <p>{overlay.legalBasis === null ? t('rulesets.noBasis') : citation(overlay.legalBasis)}</p>
        {overlay.note === undefined ? null : <p className="quiet">{overlay.note}</p>}
      </section>
      <DataTable
        caption={t('rulesets.overlaySays')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.ruleset} ${row.code} ${row.text}`}
      />
    </>
  );
}
