import { DownloadOutlined } from '@ant-design/icons';
import type { getConfirmationPaper, getConfirmedListFile, getMinutes } from '@thuocdo/contract/confirmations';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, download, type InputOf, type ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

type PaperEndpoint = typeof getMinutes | typeof getConfirmationPaper | typeof getConfirmedListFile;

interface PaperButtonProps<E extends PaperEndpoint> {
  label: string;
  /** Whole name for screen readers; begins with the label. */
  name: string;
  endpoint: E;
  input: InputOf<E>;
  disabled?: boolean;
}

/** Saves a paper of the server; a refusal is said beside the button. */
export function PaperButton<E extends PaperEndpoint>({ label, name, endpoint, input, disabled }: PaperButtonProps<E>) {
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
      <Button
        size="small"
        icon={<DownloadOutlined />}
        disabled={disabled ?? false}
        loading={busy}
        aria-label={name}
        onClick={() => void save()}
      >
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
