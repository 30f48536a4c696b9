import { Field } from '../../ui/field.tsx';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskBoard } from './targets-page.tsx';

interface UnitAndYearProps {
  unitId: string;
  unitName: string;
  year: number;
  onAsk: AskBoard;
}

const span = 5;

/** What the board is of. Years around the one shown; others by the address. */
export function UnitAndYear({ unitId, unitName, year, onAsk }: UnitAndYearProps) {
  const { t } = useWords();
  const years = Array.from({ length: 2 * span + 1 }, (_, at) => year - span + at);
  return (
    <div className="target-scope">
      <Field id="target-unit" label={t('targets.unit')}>
        <UnitLookup
          key={unitId}
          id="target-unit"
          asOf={`${year}-06-30`}
          chosen={unitName}
          onChoose={(unit) => onAsk({ donVi: unit.id, nam: year, tim: undefined, tinhHinh: undefined })}
        />
      </Field>
      <label className="field" htmlFor="target-year">
        <span>{t('targets.year')}</span>
        <select
          id="target-year"
          className="choice"
          value={year}
          onChange={({ target }) => onAsk({ donVi: unitId, nam: Number(target.value) })}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
