import type { ConnectorsView } from '@thuocdo/contract/connectors';
import { useWords } from '../../ui/words.tsx';

interface ElementChoiceProps {
  id: string;
  label?: string;
  value: string;
  system: string;
  elements: ConnectorsView['elements'];
  onChange: (code: string) => void;
}

/** An element by its name: those of the chosen system first, then all others. */
export function ElementChoice({ id, label, value, system, elements, onChange }: ElementChoiceProps) {
  const { t } = useWords();
  const own = elements.filter((element) => element.system === system && system !== '');
  const others = elements.filter((element) => !own.includes(element));
  return (
    <select
      id={id}
      className="choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('connectors.chooseElement')}</option>
      <Group label={t('connectors.elementsOwn')} elements={own} />
      <Group label={t('connectors.elementsOthers')} elements={others} />
    </select>
  );
}

function Group({ label, elements }: { label: string; elements: ConnectorsView['elements'] }) {
  return elements.length === 0 ? null : (
    <optgroup label={label}>
      {elements.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
