import { useQueryClient } from '@tanstack/react-query';
import {
  addDispatchFile,
  getOutgoing,
  getSentFile,
  type OutgoingView,
  removeDispatchFile,
} from '@thuocdo/contract/dispatch';
import { Button } from 'antd';
import { keyOf, upload, useCommand } from '../../api.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** Files that go with the letter; they may be changed until it is sent. */
export function LetterFiles({ view }: { view: OutgoingView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const remove = useCommand(removeDispatchFile, { refreshes: [getOutgoing] });
  const open = view.sentAt === null && view.can.includes('outgoing.write');
  const dispatchId = view.id;
  const add = async (file: File, onProgress: (share: number) => void) => {
    await upload(addDispatchFile, { params: { dispatchId }, body: {} }, file, { onProgress });
    await client.invalidateQueries({ queryKey: keyOf(getOutgoing) });
  };
  return (
    <section className="letter" aria-labelledby="letter-files">
      <h2 id="letter-files">{t('dispatch.attachments')}</h2>
      <ProblemNotice problem={remove.error} />
      {view.files.length === 0 ? <p className="quiet">{t('dispatch.noAttachments')}</p> : null}
      <ul className="plain letter-files">
        {view.files.map((file) => (
          <li key={file.id}>
            <FileButton
              small
              label={file.name}
              endpoint={getSentFile}
              input={{ params: { dispatchId, fileId: file.id } }}
            />
            {open ? (
              <Button
                size="small"
                type="text"
                aria-label={t('dispatch.removeNamed', { name: file.name })}
                disabled={remove.isPending}
                onClick={() => remove.run({ params: { dispatchId, fileId: file.id } })}
              >
                {t('dispatch.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? (
        <FileDrop label={t('dispatch.attach')} accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg" multiple onFile={add} />
      ) : null}
    </section>
  );
}
