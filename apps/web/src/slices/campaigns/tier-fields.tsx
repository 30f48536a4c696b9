import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import type { TierAct, UnitLevel } from '@thuocdo/core/campaigns';
import { Button } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { DueFields } from './due-fields.tsx';
import { useEditing } from './editing.ts';
import type { TierEntry } from './entry.ts';
import { TextField } from './text-field.tsx';

const acts: readonly TierAct[] = ['answer', 'check', 'verify', 'receive'];
const levels: readonly UnitLevel[] = ['commune', 'district', 'province', 'country'];

interface TierFieldsProps {
  id: string;
  tier: TierEntry;
  isFirst: boolean;
  isLast: boolean;
  onChange: (part: Partial<TierEntry>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One tier: who, what it does, at which level, until when. */
export function TierFields({ id, tier, isFirst, isLast, onChange, onMove, onRemove }: TierFieldsProps) {
  const { t } = useWords();
  const { messages } = useEditing();
  const of = (word: string) => `${word}: ${tier.name}`;
  return (
    <div className="tier">
      <div className="triple">
        <TextField
          id={`${id}-name`}
          label={t('campaigns.tierName')}
          max={120}
          value={tier.name}
          onChange={(name) => onChange({ name })}
        />
        <Field id={`${id}-act`} label={t('campaigns.tierAct')}>
          <Choice
            id={`${id}-act`}
            value={tier.act}
            options={acts.map((value) => ({ value, label: t(`campaigns.act-${value}`) }))}
            onChange={(act) => onChange({ act })}
          />
        </Field>
        <Field id={`${id}-unitLevel`} label={t('campaigns.tierLevel')}>
          <Choice
            id={`${id}-unitLevel`}
            value={tier.unitLevel}
            options={levels.map((value) => ({ value, label: t(`units.level-${value}`) }))}
            onChange={(unitLevel) => onChange({ unitLevel })}
          />
        </Field>
      </div>
      <DueFields
        id={`${id}-due`}
        label={t('campaigns.dueWording')}
        value={tier}
        onChange={onChange}
        message={messages.get(`${id}-due`)}
      />
      <div className="row-actions">
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          disabled={isFirst}
          onClick={() => onMove(-1)}
          aria-label={of(t('campaigns.moveUp'))}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          disabled={isLast}
          onClick={() => onMove(1)}
          aria-label={of(t('campaigns.moveDown'))}
        />
        <Button size="small" icon={<DeleteOutlined />} onClick={onRemove} aria-label={of(t('campaigns.remove'))} />
      </div>
    </div>
  );
}
