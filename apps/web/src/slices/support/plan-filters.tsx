import { listCampaigns } from '@thuocdo/contract/campaigns';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { type listSupportPlans, SupportState } from '@thuocdo/contract/support';
import { getUnit } from '@thuocdo/contract/units';
import { Button } from 'antd';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Status } from '../../ui/status.tsx';
import '../../ui/standings.css';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { enterprisesIn } from './contacts.tsx';
import type { AskPlans } from './plans-page.tsx';
import type { PlansSearch } from './support-search.ts';

interface PlanFiltersProps {
  plans: ReplyOf<typeof listSupportPlans> | undefined;
  search: PlansSearch;
  onAsk: AskPlans;
}

const filters = ['trangThai', 'luot', 'quaHan', 'donVi', 'doanhNghiep', 'dot', 'tim'] as const;
const turns = ['mine', 'enterprise', 'office', 'leader', 'commune'] as const;

/** What is overdue and what waits for the viewer as counts; state, turn, enterprise, unit, campaign, name beside. */
export function PlanFilters({ plans, search, onAsk }: PlanFiltersProps) {
  const { t } = useWords();
  const isFiltered = filters.some((name) => search[name] !== undefined);
  return (
    <>
      {plans === undefined ? null : <Counts plans={plans} search={search} onAsk={onAsk} />}
      <search className="support-filters" aria-label={t('support.filters')}>
        <SearchBox label={t('support.find')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
        <label htmlFor="support-state">
          <span>{t('support.state')}</span>
          <Choice
            id="support-state"
            value={search.trangThai ?? ''}
            options={[
              { value: '', label: t('support.any') },
              ...SupportState.options.map((value) => ({ value, label: t(`support.state-${value}`) })),
            ]}
            onChange={(state) => onAsk({ trangThai: state === '' ? undefined : state })}
          />
        </label>
        <label htmlFor="support-turn">
          <span>{t('support.turn')}</span>
          <Choice
            id="support-turn"
            value={search.luot ?? ''}
            options={[
              { value: '', label: t('support.any') },
              ...turns.map((value) => ({ value, label: t(`support.turn-${value}`) })),
            ]}
            onChange={(turn) => onAsk({ luot: turn === '' ? undefined : turn })}
          />
        </label>
        <Enterprises plans={plans} search={search} onAsk={onAsk} />
        <OverseerFilters search={search} onAsk={onAsk} />
        {isFiltered ? (
          <Button onClick={() => onAsk(Object.fromEntries(filters.map((name) => [name, undefined])))}>
            {t('support.clear')}
          </Button>
        ) : null}
      </search>
    </>
  );
}

function Counts({ plans, search, onAsk }: PlanFiltersProps & { plans: ReplyOf<typeof listSupportPlans> }) {
  const { t } = useWords();
  return (
    <fieldset className="standings">
      <legend className="visually-hidden">{t('support.counts')}</legend>
      <button
        type="button"
        aria-pressed={search.quaHan === true}
        onClick={() => onAsk({ quaHan: search.quaHan ? undefined : true })}
      >
        <b>{showNumber(plans.overdue)}</b>{' '}
        <Status tone={plans.overdue > 0 ? 'bad' : 'neutral'}>{t('support.overdue')}</Status>
      </button>
      <button
        type="button"
        aria-pressed={search.luot === 'mine'}
        onClick={() => onAsk({ luot: search.luot === 'mine' ? undefined : 'mine' })}
      >
        <b>{showNumber(plans.mine)}</b>{' '}
        <Status tone={plans.mine > 0 ? 'warning' : 'neutral'}>{t('support.mine')}</Status>
      </button>
    </fieldset>
  );
}

/** Those that are known around the viewer; of an enterprise there is only its own. */
function Enterprises({ plans, search, onAsk }: PlanFiltersProps) {
  const { t } = useWords();
  const can = useCan();
  const known = enterprisesIn(plans?.contacts ?? []);
  if (can('support.answer') || known.length === 0) return null;
  return (
    <label htmlFor="support-enterprise">
      <span>{t('support.enterprise')}</span>
      <Choice
        id="support-enterprise"
        value={search.doanhNghiep ?? ''}
        options={[{ value: '', label: t('support.any') }, ...known]}
        onChange={(enterprise) => onAsk({ doanhNghiep: enterprise === '' ? undefined : enterprise })}
      />
    </label>
  );
}

/** Unit and campaign, for those who oversee more than one commune. */
function OverseerFilters({ search, onAsk }: Pick<PlanFiltersProps, 'search' | 'onAsk'>) {
  const { t } = useWords();
  const can = useCan();
  const isOverseer = can('rollup.read');
  const campaigns = useEndpoint(listCampaigns, { query: {} }, { enabled: isOverseer });
  const unit = useEndpoint(
    getUnit,
    { params: { unitId: search.donVi ?? '' }, query: {} },
    { enabled: search.donVi !== undefined },
  );
  if (!isOverseer) return null;
  const known = campaigns.data?.items ?? [];
  return (
    <>
      {known.length < 2 ? null : (
        <label htmlFor="support-campaign">
          <span>{t('support.campaign')}</span>
          <Choice
            id="support-campaign"
            value={search.dot ?? ''}
            options={[
              { value: '', label: t('support.any') },
              ...known.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(dot) => onAsk({ dot: dot === '' ? undefined : dot })}
          />
        </label>
      )}
      <Field id="support-unit" label={t('support.unit')}>
        <UnitLookup
          key={search.donVi}
          id="support-unit"
          chosen={search.donVi === undefined ? '' : (unit.data?.unit.fullName ?? '')}
          onChoose={({ id }) => onAsk({ donVi: id })}
        />
      </Field>
    </>
  );
}
