import { Button, Input } from 'antd';
import { Tick } from '../../ui/choice.tsx';
import { FieldMessage, type Message } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

interface UnitTicksProps {
  units: readonly { id: string; name: string; within: string | null }[] | undefined;
  total: number | undefined;
  chosen: readonly string[];
  onChange: (unitIds: readonly string[]) => void;
  message: Message | undefined;
  q?: string;
  onSearch?: (q: string) => void;
}

/** A list of units to tick; what is ticked stays ticked while the search changes. */
export function UnitTicks({ units = [], total = 0, chosen, onChange, message, q = '', onSearch }: UnitTicksProps) {
  const { t } = useWords();
  const shown = units.map((unit) => unit.id);
  const all = shown.length > 0 && shown.every((id) => chosen.includes(id));
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const toggleAll = () =>
    onChange(all ? chosen.filter((id) => !shown.includes(id)) : [...new Set([...chosen, ...shown])]);
  return (
    <fieldset className="unit-ticks" id="unit-ticks" tabIndex={-1}>
      <legend>{t('campaigns.unitsChosen', { count: showNumber(chosen.length) })}</legend>
      <div className="row-actions">
        {onSearch === undefined ? null : (
          <Input
            aria-label={t('campaigns.rosterSearch')}
            placeholder={t('campaigns.rosterSearch')}
            value={q}
            maxLength={100}
            onChange={(event) => onSearch(event.target.value)}
          />
        )}
        <Button size="small" disabled={shown.length === 0} onClick={toggleAll}>
          {t(all ? 'campaigns.untickShown' : 'campaigns.tickShown', { count: showNumber(shown.length) })}
        </Button>
      </div>
      {total > shown.length ? <p className="quiet">{t('campaigns.narrowSearch')}</p> : null}
      <div className="unit-ticks-list">
        {units.map((unit) => (
          <Tick key={unit.id} checked={chosen.includes(unit.id)} onChange={(on) => toggle(unit.id, on)}>
            {unit.name} {unit.within === null ? null : <span className="quiet">{unit.within}</span>}
          </Tick>
        ))}
      </div>
      <FieldMessage fieldId="unit-ticks" message={message} />
    </fieldset>
  );
}
