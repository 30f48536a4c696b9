import { DownloadOutlined } from '@ant-design/icons';
import type { downloadPackage, getDispatchFile } from '@thuocdo/contract/results';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, download, type InputOf, type ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

type FileEndpoint = typeof getDispatchFile | typeof downloadPackage;

interface FileButtonProps<E extends FileEndpoint> {
  label: string;
  /** Whole name for screen readers. */
  name: string;
  endpoint: E;
  input: InputOf<E>;
}

/** Saves a file of the server; a refusal is said beside the button. */
export function FileButton<E extends FileEndpoint>({ label, name, endpoint, input }: FileButtonProps<E>) {
  const { lang } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await (download as (from: E, input: InputOf<E>) => Promise<void>)(endpoint, input);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span>
      <Button size="small" icon={<DownloadOutlined />} loading={busy} aria-label={name} onClick={() => void save()}>
        {label}
      </Button>
      {problem === undefined ? null : (
        <span role="alert" className="field-message error">
          {problemTitle(lang, problem.code)}
        </span>
      )}
    </span>
  );
}
