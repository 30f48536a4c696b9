import { useSession } from '../../app/session.ts';
import { Choice, Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorSection } from './editor-section.tsx';
import { TextField } from './text-field.tsx';

export function TitleSection() {
  const { t } = useWords();
  const { entry, change, messages, organisationName } = useEditing();
  const { positions } = useSession();
  const organisations = new Map(positions.map((one) => [one.organisationId, one.organisationName]));
  if (entry.organisationId !== '' && !organisations.has(entry.organisationId))
    organisations.set(entry.organisationId, organisationName ?? entry.organisationId);
  return (
    <EditorSection name="title" title={t('campaigns.section-title')}>
      <TextField
        id="title"
        label={t('campaigns.title')}
        lines={2}
        max={300}
        value={entry.title}
        onChange={(title) => change({ title })}
      />
      <div className="pair">
        <TextField
          id="period"
          label={t('campaigns.period')}
          help={t('campaigns.periodHelp')}
          max={20}
          value={entry.period}
          onChange={(period) => change({ period })}
        />
        <Field id="organisationId" label={t('campaigns.organisation')} message={messages.get('organisationId')}>
          <Choice
            id="organisationId"
            message={messages.get('organisationId')}
            value={entry.organisationId}
            options={[...organisations].map(([value, label]) => ({ value, label }))}
            onChange={(organisationId) => change({ organisationId })}
          />
        </Field>
      </div>
      <Tick checked={entry.illustrative} onChange={(illustrative) => change({ illustrative })}>
        {t('campaigns.illustrative')}
      </Tick>
    </EditorSection>
  );
}
