import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getUnit } from '@thuocdo/contract/units';
import { isWithin } from '@thuocdo/core/access';
import { useEndpoint } from '../../api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { showDay } from '../../ui/time.ts';
import { periodOf } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { ConfirmationHistory } from '../confirmations/index.ts';
import { UnitTargets } from '../targets/index.ts';
import { EraMark, UnitTable } from './search-page.tsx';
import { UnitAttributes } from './unit-attributes.tsx';
import './units.css';

type UnitPageView = ReplyOf<typeof getUnit>;

/** One unit through time: names, what it came from, what it became, what lies in it. */
export function UnitPage() {
  const { t } = useWords();
  const { unitId } = useParams({ from: '/shell/don-vi/$unitId' });
  const { ngay } = useSearch({ from: '/shell/don-vi/$unitId' });
  const navigate = useNavigate();
  const found = useEndpoint(
    getUnit,
    { params: { unitId }, query: ngay === undefined ? {} : { asOf: ngay } },
    { keepLast: true },
  );
  return (
    <Loaded from={found}>
      {(view) => (
        <>
          <UnitHeader view={view} />
          <Field id="unit-day" label={t('units.readOn')} help={t('units.readOnHelp')}>
            <DayInput
              leavesOutUnread
              id="unit-day"
              hasHelp
              value={ngay ?? ''}
              onChange={(day) =>
                void navigate({ to: '/don-vi/$unitId', params: { unitId }, search: day === '' ? {} : { ngay: day } })
              }
            />
          </Field>
          {view.certainty === 'carried' ? <p className="notice notice-warning">{t('units.carried')}</p> : null}
          <div className="unit-grid">
            <Versions view={view} />
            <Successions title={t('units.predecessors')} none={t('units.noPredecessors')} heirs={view.predecessors} />
            <Successions title={t('units.successors')} none={t('units.noSuccessors')} heirs={view.successors} />
          </div>
          <Children view={view} day={ngay} />
          <Attributes view={view} />
          <Targets view={view} />
          <Confirmations view={view} />
        </>
      )}
    </Loaded>
  );
}

function UnitHeader({ view: { unit } }: { view: UnitPageView }) {
  const { t } = useWords();
  const within = [unit.districtName, unit.provinceName].filter((name) => name !== null).join(', ');
  return (
    <PageHeader
      title={unit.fullName}
      subtitle={
        <span className="unit-line">
          {within === '' ? null : <span>{within}</span>}
          <span className="code">{t('units.coded', { code: unit.code })}</span>
          <span>{periodOf(unit, { t })}</span>
          <EraMark unit={unit} />
        </span>
      }
      actions={unit.parentId === null ? undefined : <ParentLink id={unit.parentId} day={unit.validFrom} />}
    />
  );
}

function ParentLink({ id, day }: { id: string; day: string }) {
  const { t } = useWords();
  return (
    <Link to="/don-vi/$unitId" params={{ unitId: id }} search={{ ngay: day }}>
      {t('units.toParent')}
    </Link>
  );
}

function Versions({ view }: { view: UnitPageView }) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('units.versions')}</h2>
      <ol className="plain ruled">
        {view.versions.map((version) => (
          <li key={version.validFrom}>
            <strong>{version.fullName}</strong>
            {version.districtName === null ? null : <>, {version.districtName}</>}
            {version.provinceName === null ? null : <>, {version.provinceName}</>}
            <div className="quiet">{periodOf(version, { t })}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SuccessionsProps {
  title: string;
  none: string;
  heirs: UnitPageView['predecessors'];
}

function Successions({ title, none, heirs }: SuccessionsProps) {
  const { t } = useWords();
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {heirs.length === 0 ? <p className="quiet">{none}</p> : null}
      <ul className="plain ruled">
        {heirs.map(({ unit, kind }) => (
          <li key={unit.id}>
            <Link to="/don-vi/$unitId" params={{ unitId: unit.id }} search={{ ngay: unit.validFrom }}>
              {unit.fullName}
            </Link>{' '}
            <span className="quiet">
              {[
                t(`units.succession-${kind}`),
                unit.districtName,
                unit.provinceName,
                t('units.coded', { code: unit.code }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Children({ view, day }: { view: UnitPageView; day: string | undefined }) {
  const { t } = useWords();
  const { unit, children } = view;
  if (unit.level === 'commune') return null;
  const on = day === undefined ? '' : ` ${t('units.onDay', { day: showDay(day) })}`;
  return (
    <section aria-labelledby="children-title" className="unit-children">
      <h2 id="children-title">
        {t('units.children', { count: showNumber(children.length) })}
        {on}
      </h2>
      {children.length === 0 ? (
        <p className="empty">{t('units.noChildren')}</p>
      ) : (
        <UnitTable caption={t('units.childrenOf', { name: unit.fullName })} units={children} day={day} />
      )}
    </section>
  );
}

function Attributes({ view }: { view: UnitPageView }) {
  const can = useCan();
  if (view.unit.level !== 'commune' || !can('attribute.read')) return null;
  return <UnitAttributes unitId={view.unit.id} mayDeclare={can('attribute.declare')} />;
}

function Targets({ view: { unit } }: { view: UnitPageView }) {
  const { positions } = useSession();
  const can = useCan();
  const isWithinReach = positions.some(({ unitPath }) => isWithin(unit.path, unitPath));
  if (unit.level !== 'commune' || !can('target.read') || !isWithinReach) return null;
  return <UnitTargets unitId={unit.id} />;
}

/** Only where the viewer's rights reach: elsewhere the history is not found, and nothing is shown. */
function Confirmations({ view: { unit } }: { view: UnitPageView }) {
  const { positions } = useSession();
  const can = useCan();
  const isWithinReach = positions.some(({ unitPath }) => isWithin(unit.path, unitPath));
  if (unit.level !== 'commune' || !can('confirmation.read') || !isWithinReach) return null;
  return <ConfirmationHistory unitId={unit.id} />;
}
