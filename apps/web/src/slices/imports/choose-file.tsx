import { useQueryClient } from '@tanstack/react-query';
import { downloadImportFile, type ImportView, listImports, uploadImport } from '@thuocdo/contract/imports';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, keyOf, type ProblemError, upload } from '../../api.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useWords } from '../../ui/words.tsx';

/** Step 1: a file is chosen or dropped; a refusal says what in it is wrong. */
export function ChooseFile({ unitId, onBrought }: { unitId: string; onBrought: (importId: string) => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<ProblemError>();
  const bring = async (file: File, onProgress: (share: number) => void) => {
    setRefusal(undefined);
    try {
      const reply = await upload(uploadImport, { params: { unitId }, body: {} }, file, { onProgress });
      await client.invalidateQueries({ queryKey: keyOf(listImports) });
      onBrought(reply.id);
    } catch (error) {
      setRefusal(asProblem(error));
      throw error;
    }
  };
  return (
    <section aria-labelledby="import-step1" className="import-step">
      <h2 id="import-step1">{t('imports.step1')}</h2>
      <p className="quiet">{t('imports.fileNote')}</p>
      <FileDrop label={t('imports.file')} accept=".xlsx,.csv" maxMegabytes={25} onFile={bring} />
      <FileFaults problem={refusal} />
    </section>
  );
}

interface FileFault {
  code: string;
  where: string;
}

function FileFaults({ problem }: { problem: ProblemError | undefined }) {
  const { t, lang } = useWords();
  const faults = problem?.details['faults'];
  if (!Array.isArray(faults) || faults.length === 0) return null;
  return (
    <ul className="notice notice-error" role="alert">
      {(faults as FileFault[]).map(({ code, where }) => (
        <li key={`${code} ${where}`}>
          {phraseIfKnown(lang, `imports.file-${code}`, { where }) ?? t('imports.file-other', { code, where })}
        </li>
      ))}
    </ul>
  );
}

/** Step 1 when it is done. */
export function ChosenFile({ unitId, view, onAnother }: { unitId: string; view: ImportView; onAnother: () => void }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="import-step1" className="import-step">
      <h2 id="import-step1">{t('imports.step1')}</h2>
      <div className="row-actions">
        <strong>{t('imports.chosenFile', { name: view.fileName })}</strong>
        <FileButton
          small
          label={t('imports.downloadFile')}
          endpoint={downloadImportFile}
          input={{ params: { unitId, importId: view.id } }}
        />
        <Button size="small" onClick={onAnother}>
          {t('imports.anotherFile')}
        </Button>
      </div>
    </section>
  );
}
