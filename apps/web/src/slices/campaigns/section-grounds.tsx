import { Button } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorGroup, EditorSection } from './editor-section.tsx';
import { type BasisEntry, blankBasis } from './entry.ts';
import { removedAt, replacedAt } from './rows.ts';
import { TextField } from './text-field.tsx';

/** «Căn cứ»: a row each. */
export function GroundsSection() {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const add = () => change({ legalBasis: [...entry.legalBasis, { ...blankBasis, id: crypto.randomUUID() }] });
  return (
    <EditorSection name="grounds" title={t('campaigns.section-grounds')} note={t('campaigns.groundsNote')}>
      {entry.legalBasis.map((basis, at) => (
        <BasisFields
          key={basis.id}
          at={at}
          basis={basis}
          onChange={(part) => change({ legalBasis: replacedAt(entry.legalBasis, at, part) })}
          onRemove={() => change({ legalBasis: removedAt(entry.legalBasis, at) })}
        />
      ))}
      <Button id="legalBasis" disabled={entry.legalBasis.length >= 30} onClick={add}>
        {t('campaigns.addBasis')}
      </Button>
    </EditorSection>
  );
}

interface BasisFieldsProps {
  at: number;
  basis: BasisEntry;
  onChange: (part: Partial<BasisEntry>) => void;
  onRemove: () => void;
}

function BasisFields({ at, basis, onChange, onRemove }: BasisFieldsProps) {
  const { t } = useWords();
  const id = (field: string) => `legalBasis-${at}-${field}`;
  return (
    <EditorGroup id={`legalBasis-${at}`} legend={t('campaigns.basisRow', { number: at + 1 })}>
      <div className="triple">
        <TextField
          id={id('kind')}
          label={t('campaigns.basisKind')}
          placeholder="Quyết định"
          max={60}
          value={basis.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <TextField
          id={id('number')}
          label={t('campaigns.basisNumber')}
          placeholder="1127/QĐ-BTTTT"
          max={60}
          value={basis.number}
          onChange={(number) => onChange({ number })}
        />
        <Field id={id('date')} label={t('campaigns.basisDate')}>
          <DayInput id={id('date')} value={basis.date} onChange={(date) => onChange({ date })} />
        </Field>
      </div>
      <TextField
        id={id('issuer')}
        label={t('campaigns.basisIssuer')}
        max={200}
        value={basis.issuer}
        onChange={(issuer) => onChange({ issuer })}
      />
      <TextField
        id={id('subject')}
        label={t('campaigns.basisSubject')}
        lines={2}
        max={600}
        value={basis.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <TextField
        id={id('asPrinted')}
        label={t('campaigns.basisAsPrinted')}
        help={t('campaigns.basisAsPrintedHelp')}
        max={300}
        value={basis.asPrinted}
        onChange={(asPrinted) => onChange({ asPrinted })}
      />
      <Button size="small" onClick={onRemove} aria-label={`${t('campaigns.remove')}: ${basis.number}`}>
        {t('campaigns.remove')}
      </Button>
    </EditorGroup>
  );
}
