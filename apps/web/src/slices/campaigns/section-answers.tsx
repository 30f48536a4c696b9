import { Button } from 'antd';
import { Tick } from '../../ui/choice.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorGroup, EditorSection } from './editor-section.tsx';
import { removedAt, replacedAt } from './rows.ts';
import { TextField } from './text-field.tsx';

/** How answering goes: confirmation, whom to ask, what to say at the end. */
export function AnswersSection() {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const { contacts } = entry;
  const add = () => change({ contacts: [...contacts, { name: '', office: '', phone: '', id: crypto.randomUUID() }] });
  return (
    <EditorSection name="answers" title={t('campaigns.section-answers')}>
      <Tick checked={entry.chairmanConfirms} onChange={(chairmanConfirms) => change({ chairmanConfirms })}>
        {t('campaigns.chairmanConfirmsTick')}
      </Tick>
      <TextField
        id="instructions"
        label={t('campaigns.instructions')}
        lines={4}
        max={4000}
        value={entry.instructions}
        onChange={(instructions) => change({ instructions })}
      />
      <TextField
        id="completionSentence"
        label={t('campaigns.completionSentence')}
        help={t('campaigns.completionHelp', { unit: '{unit}', district: '{district}' })}
        max={300}
        value={entry.completionSentence}
        onChange={(completionSentence) => change({ completionSentence })}
      />
      {contacts.map((contact, at) => (
        <EditorGroup key={contact.id} id={`contacts-${at}`} legend={t('campaigns.contactRow', { number: at + 1 })}>
          <div className="triple">
            <TextField
              id={`contacts-${at}-name`}
              label={t('campaigns.contactName')}
              max={200}
              value={contact.name}
              onChange={(name) => change({ contacts: replacedAt(contacts, at, { name }) })}
            />
            <TextField
              id={`contacts-${at}-office`}
              label={t('campaigns.contactOffice')}
              max={300}
              value={contact.office}
              onChange={(office) => change({ contacts: replacedAt(contacts, at, { office }) })}
            />
            <TextField
              id={`contacts-${at}-phone`}
              label={t('shell.phone')}
              max={40}
              value={contact.phone}
              onChange={(phone) => change({ contacts: replacedAt(contacts, at, { phone }) })}
            />
          </div>
          <Button
            size="small"
            onClick={() => change({ contacts: removedAt(contacts, at) })}
            aria-label={`${t('campaigns.remove')}: ${contact.name}`}
          >
            {t('campaigns.remove')}
          </Button>
        </EditorGroup>
      ))}
      <Button id="contacts" disabled={contacts.length >= 10} onClick={add}>
        {t('campaigns.addContact')}
      </Button>
    </EditorSection>
  );
}
