import { listForms } from '@thuocdo/contract/definitions';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorSection } from './editor-section.tsx';
import { respondents } from './entry.ts';
import { usePresets } from './use-presets.ts';

/** One published form for each class of respondents; a class without one is not asked. */
export function FormsSection() {
  const { t } = useWords();
  const { entry, change, messages } = useEditing();
  const forms = useEndpoint(listForms);
  const presets = usePresets();
  const choose = (respondent: (typeof respondents)[number], form: string) => {
    const chain = entry.chains[respondent];
    const usual = form !== '' && chain.length === 0 ? presets(presetOf(entry.chains.commune))[respondent] : chain;
    change({
      forms: { ...entry.forms, [respondent]: form },
      chains: { ...entry.chains, [respondent]: form === '' ? [] : usual },
    });
  };
  return (
    <EditorSection name="forms" title={t('campaigns.section-forms')} note={t('campaigns.formsNote')}>
      <Loaded from={forms}>
        {({ items }) => (
          <div className="pair">
            {respondents.map((respondent) => {
              const id = `forms-${respondent}`;
              return (
                <Field
                  key={respondent}
                  id={id}
                  label={t(`campaigns.respondent-${respondent}`)}
                  message={messages.get(id)}
                >
                  <Choice
                    id={id}
                    message={messages.get(id)}
                    value={entry.forms[respondent]}
                    options={[
                      { value: '', label: t('campaigns.notAsked') },
                      ...items
                        .filter((form) => form.respondent === respondent)
                        .map((form) => ({
                          value: `${form.code}@${form.version}`,
                          label: t('campaigns.formChoice', {
                            title: form.title,
                            version: form.version,
                            questions: form.questions,
                          }),
                        })),
                    ]}
                    onChange={(form) => choose(respondent, form)}
                  />
                </Field>
              );
            })}
          </div>
        )}
      </Loaded>
    </EditorSection>
  );
}

/** As the communes' chain goes, so go the others at first: with the district, unless the communes' has none. */
const presetOf = (commune: readonly { unitLevel: string }[]) =>
  commune.length > 0 && !commune.some((tier) => tier.unitLevel === 'district') ? 'without-district' : 'with-district';
