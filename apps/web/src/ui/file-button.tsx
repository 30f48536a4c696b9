import { DownloadOutlined } from '@ant-design/icons';
import type { Endpoint } from '@thuocdo/contract/endpoint';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { asProblem, download, type InputOf, type ProblemError } from '../api.ts';
import { useWords } from './words.tsx';

type FileEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, 'file'>;

interface FileButtonProps<E extends FileEndpoint> {
  label: string;
  /** While it is being made; the label without. */
  busyLabel?: string;
  /** Whole name for screen readers; begins with the label. */
  name?: string;
  endpoint: E;
  input: InputOf<E>;
  disabled?: boolean;
  /** In a row of a table, with the mark of a download. */
  small?: boolean;
}

/** Saves a file of the server; a refusal is said beside the button, a second click while it comes does nothing. */
export function FileButton<E extends FileEndpoint>(props: FileButtonProps<E>) {
  const { label, busyLabel = label, name, endpoint, input, disabled = false, small = false } = props;
  const { lang } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    await (download as (from: E, input: InputOf<E>) => Promise<void>)(endpoint, input).catch((error: unknown) =>
      setProblem(asProblem(error)),
    );
    setBusy(false);
  };
  return (
    <span>
      <Button
        disabled={disabled || busy}
        {...(small ? { size: 'small' as const, icon: <DownloadOutlined />, loading: busy } : {})}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={() => void save()}
      >
        {busy ? busyLabel : label}
      </Button>
      {problem === undefined ? null : (
        <span role="alert" className="field-message error">
          {problemTitle(lang, problem.code)}
        </span>
      )}
    </span>
  );
}
