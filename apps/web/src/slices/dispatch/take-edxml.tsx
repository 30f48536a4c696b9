import { useQueryClient } from '@tanstack/react-query';
import { listIncoming, receiveEdxml } from '@thuocdo/contract/dispatch';
import { useState } from 'react';
import { asProblem, keyOf, type ProblemError, upload } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useWords } from '../../ui/words.tsx';
import { FindingList } from './finding-list.tsx';

/** A message of the document axis that came as a file. */
export function TakeEdxml({ organisations }: { organisations: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [organisationId, setOrganisationId] = useState(organisations[0]?.id ?? '');
  const [taken, setTaken] = useState<string>();
  const [refused, setRefused] = useState<ProblemError>();
  if (organisations.length === 0) return null;
  const take = async (file: File, onProgress: (share: number) => void) => {
    setTaken(undefined);
    setRefused(undefined);
    try {
      const document = await upload(receiveEdxml, { body: { organisationId } }, file, { onProgress });
      setTaken(document.subject);
      await client.invalidateQueries({ queryKey: keyOf(listIncoming) });
    } catch (error) {
      setRefused(asProblem(error));
      throw error;
    }
  };
  return (
    <section className="letter" aria-labelledby="take-edxml">
      <h2 id="take-edxml">{t('dispatch.takeEdxml')}</h2>
      <div role="status">
        {taken === undefined ? null : <p className="notice notice-good">{t('dispatch.taken', { subject: taken })}</p>}
      </div>
      {organisations.length > 1 ? (
        <Field id="take-for" label={t('dispatch.takeEdxmlFor')}>
          <Choice
            id="take-for"
            value={organisationId}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOrganisationId}
          />
        </Field>
      ) : null}
      <FileDrop label={t('dispatch.takeEdxml')} accept=".edxml,.xml" onFile={take} />
      <FindingList title={t('dispatch.refused')} findings={refused?.details['findings']} />
    </section>
  );
}
