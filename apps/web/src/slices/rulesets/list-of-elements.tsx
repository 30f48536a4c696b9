import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';
import { ElementInput } from './inputs.tsx';

interface ListOfElementsProps {
  id: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** The conditions of «k trong n», each a yes/no element. */
export function ListOfElements({ id, value, onChange }: ListOfElementsProps) {
  const { t } = useWords();
  return (
    <fieldset className="editor-group" id={id}>
      <legend>{t('rulesets.conditions')}</legend>
      {value.map((code, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an element may still be unchosen
        <div key={at} className="class-row">
          <ElementInput
            id={`${id}-${at}`}
            label={t('rulesets.conditionOf', { number: at + 1 })}
            kinds={['bool']}
            value={code}
            onChange={(next) => onChange(value.map((one, index) => (index === at ? next : one)))}
          />
          <Button size="small" onClick={() => onChange(value.filter((_, index) => index !== at))}>
            {t('rulesets.dropCondition', { number: at + 1 })}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...value, ''])}>
        {t('rulesets.addCondition')}
      </Button>
    </fieldset>
  );
}
