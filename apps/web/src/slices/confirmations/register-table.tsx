import { Link } from '@tanstack/react-router';
import type { RegisterRow } from '@thuocdo/contract/confirmations';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import type { AskRegister, Register } from './register-page.tsx';
import { pageSize, type RegisterSearch } from './register-search.ts';
import { daysText, documentText, OutcomeStatus, StandingStatus } from './words.tsx';

interface RegisterTableProps {
  campaignId: string;
  register: Register;
  search: RegisterSearch;
  onAsk: AskRegister;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Communes that one desk appraisal may take together: verified, met, and nothing begun. */
export const mayBeTaken = ({ standing, verdict, appraisal }: RegisterRow): boolean =>
  verdict === 'met' && appraisal === null && standing === 'to-appraise';

export function RegisterTable({ campaignId, register, search, onAsk, chosen, onChoose }: RegisterTableProps) {
  const { t } = useWords();
  const mayChoose = register.can.includes('appraisal.conclude');
  const columns = useMemo(() => {
    const choose = (unitId: string, on: boolean) => {
      const next = new Set(chosen);
      if (on) next.add(unitId);
      else next.delete(unitId);
      onChoose(next);
    };
    const name: Column<RegisterRow> = {
      key: 'name',
      title: t('confirmations.commune'),
      width: 170,
      cell: (row) => (
        <span className="with-tick">
          {mayChoose ? (
            <input
              type="checkbox"
              aria-label={t('confirmations.select', { name: row.name })}
              disabled={!mayBeTaken(row)}
              checked={chosen.has(row.unitId)}
              onChange={({ target }) => choose(row.unitId, target.checked)}
            />
          ) : null}
          <Link to={communeAddress(campaignId, row.unitId, register.ruleset) as string} preload={false}>
            {row.name}
          </Link>
        </span>
      ),
    };
    return [name, ...columnsOf(t, register)];
  }, [t, register, campaignId, mayChoose, chosen, onChoose]);
  if (register.items.length === 0) return <p className="empty">{t('confirmations.none')}</p>;
  return (
    <DataTable
      caption={t('confirmations.table')}
      columns={columns}
      rows={register.items}
      rowKey={(row) => row.unitId}
      paging={{ offset: search.tu ?? 0, limit: pageSize, total: register.total, onMove: (tu) => onAsk({ tu }) }}
    />
  );
}

export const communeAddress = (campaignId: string, unitId: string, ruleset?: string): string =>
  `/dot-khao-sat/${campaignId}/xac-nhan/${unitId}${ruleset === undefined ? '' : `#${ruleset}`}`;

function columnsOf(t: Words['t'], { districts }: Register): Column<RegisterRow>[] {
  const district: Column<RegisterRow> = {
    key: 'district',
    title: t('confirmations.district'),
    width: 150,
    cell: (row) => row.districtName ?? '–',
  };
  return [
    ...(districts.length === 0 ? [] : [district]),
    {
      key: 'verdict',
      title: t('confirmations.verdict'),
      cell: ({ verdict }) =>
        verdict === null ? (
          <span className="quiet">{t('confirmations.noVerdict')}</span>
        ) : (
          <VerdictStatus verdict={verdict} />
        ),
    },
    {
      key: 'standing',
      title: t('confirmations.step'),
      cell: ({ standing }) => <StandingStatus standing={standing} />,
    },
    {
      key: 'appraisal',
      title: t('confirmations.appraisal'),
      width: 210,
      cell: ({ appraisal }) =>
        appraisal === null ? (
          '–'
        ) : (
          <>
            {t(`confirmations.kind-${appraisal.kind}`)}, {daysText({ t }, appraisal)}{' '}
            <OutcomeStatus appraisal={appraisal} />
          </>
        ),
    },
    {
      key: 'confirmation',
      title: t('confirmations.confirmation'),
      width: 200,
      cell: ({ confirmation }) =>
        confirmation === null ? (
          '–'
        ) : (
          <>
            {t(`confirmations.kind-${confirmation.kind}`)}
            <div className="quiet">
              {confirmation.withdrawal === null
                ? documentText({ t }, confirmation)
                : t('confirmations.takenBack', { document: documentText({ t }, confirmation.withdrawal) })}
            </div>
          </>
        ),
    },
  ];
}
