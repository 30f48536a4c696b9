import type { Respondent } from '@thuocdo/core/campaigns';
import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorGroup, EditorSection } from './editor-section.tsx';
import { byRespondent, type Row, respondents, type TierEntry } from './entry.ts';
import { type ChainPreset, freshKey } from './presets.ts';
import { movedBy, removedAt, replacedAt } from './rows.ts';
import { TierFields } from './tier-fields.tsx';
import { usePresets } from './use-presets.ts';

/** The chain of tiers of each class that is asked: as data, with the usual ones ready to take. */
export function ChainsSection() {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const presets = usePresets();
  const asked = respondents.filter((one) => entry.forms[one] !== '' || entry.chains[one].length > 0);
  const take = (preset: ChainPreset) => {
    const usual = presets(preset);
    change({
      chains: byRespondent((one) => (one === 'commune' || entry.forms[one] !== '' ? usual[one] : [])),
    });
  };
  return (
    <EditorSection name="chains" title={t('campaigns.section-chains')} note={t('campaigns.chainsNote')}>
      <div className="row-actions">
        <span>{t('campaigns.presets')}</span>
        <Button onClick={() => take('with-district')}>{t('campaigns.presetWithDistrict')}</Button>
        <Button onClick={() => take('without-district')}>{t('campaigns.presetWithoutDistrict')}</Button>
      </div>
      {asked.length === 0 ? <p className="quiet">{t('campaigns.chooseFormsFirst')}</p> : null}
      {asked.map((respondent) => (
        <ChainFields key={respondent} respondent={respondent} />
      ))}
    </EditorSection>
  );
}

function ChainFields({ respondent }: { respondent: Respondent }) {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const chain = entry.chains[respondent];
  const hold = (tiers: readonly Row<TierEntry>[]) => change({ chains: { ...entry.chains, [respondent]: tiers } });
  const add = () =>
    hold([
      ...chain,
      {
        key: freshKey(chain),
        name: '',
        act: chain.length === 0 ? 'answer' : 'check',
        unitLevel: chain.at(-1)?.unitLevel ?? 'commune',
        wording: '',
        day: '',
        id: crypto.randomUUID(),
      },
    ]);
  return (
    <EditorGroup id={`chains-${respondent}`} legend={t(`campaigns.respondent-${respondent}`)}>
      <ol className="tiers">
        {chain.map((tier, at) => (
          <li key={tier.id}>
            <TierFields
              id={`chains-${respondent}-${at}`}
              tier={tier}
              isFirst={at === 0}
              isLast={at === chain.length - 1}
              onChange={(part) => hold(replacedAt(chain, at, part))}
              onMove={(step) => hold(movedBy(chain, at, step))}
              onRemove={() => hold(removedAt(chain, at))}
            />
          </li>
        ))}
      </ol>
      <Button disabled={chain.length >= 8} onClick={add}>
        {t('campaigns.addTier')}
      </Button>
    </EditorGroup>
  );
}
