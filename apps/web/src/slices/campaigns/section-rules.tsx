import { listRulesets } from '@thuocdo/contract/definitions';
import { listOrganisations } from '@thuocdo/contract/organisations';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Tick } from '../../ui/choice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Status } from '../../ui/status.tsx';
import { dayOf, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorGroup, EditorSection } from './editor-section.tsx';

const toggled = (list: readonly string[], one: string, on: boolean): string[] =>
  on ? [...list, one] : list.filter((other) => other !== one);

/** Which law measures the answers, which thresholds a department lays over it, and which enterprises give figures. */
export function RulesSection() {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const rulesets = useEndpoint(listRulesets);
  const today = dayOf(useSession().now);
  const inUnit = entry.unitId === '' ? {} : { within: entry.unitId };
  const enterprises = useEndpoint(
    listOrganisations,
    { query: { kind: 'telecom-enterprise', limit: 200, ...inUnit } },
    { enabled: entry.unitId !== '' },
  );
  return (
    <EditorSection name="rules" title={t('campaigns.section-rules')} note={t('campaigns.rulesNote')}>
      <Loaded from={rulesets}>
        {({ items }) => (
          <>
            {(['rulesets', 'overlays'] as const).map((list) => (
              <EditorGroup key={list} id={list} legend={t(`campaigns.${list}`)}>
                {items
                  .filter((one) => one.overlay === (list === 'overlays'))
                  .filter(({ retired, code }) => !(retired && retired.from <= today) || entry[list].includes(code))
                  .map((one) => (
                    <div key={one.code}>
                      <Tick
                        checked={entry[list].includes(one.code)}
                        onChange={(on) => change({ [list]: toggled(entry[list], one.code, on) })}
                      >
                        {one.name}{' '}
                        {one.illustrative ? (
                          <Status tone="warning">{t('campaigns.illustrativeThresholds')}</Status>
                        ) : null}
                        {one.retired === null ? null : (
                          <Status tone="neutral">
                            {t('rulesets.retiredFrom', { day: showDay(one.retired.from) })}
                          </Status>
                        )}
                      </Tick>
                    </div>
                  ))}
              </EditorGroup>
            ))}
          </>
        )}
      </Loaded>
      <EditorGroup id="enterpriseIds" legend={t('campaigns.enterprises')}>
        {entry.unitId === '' ? <p className="quiet">{t('campaigns.chooseUnitFirst')}</p> : null}
        {enterprises.data?.items.length === 0 ? <p className="quiet">{t('campaigns.noEnterprises')}</p> : null}
        <div className="ticks">
          {enterprises.data?.items.map((one) => (
            <Tick
              key={one.id}
              checked={entry.enterpriseIds.includes(one.id)}
              onChange={(on) => change({ enterpriseIds: toggled(entry.enterpriseIds, one.id, on) })}
            >
              {one.name}
            </Tick>
          ))}
        </div>
      </EditorGroup>
    </EditorSection>
  );
}
