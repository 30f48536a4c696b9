import { CameraOutlined, InboxOutlined } from '@ant-design/icons';
import { problemTitle } from '@thuocdo/phrases';
import { Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { asProblem, type ProblemError } from '../api.ts';
import { useWords } from './words.tsx';

interface FileDropProps {
  /** Which question or field the files belong to, for screen readers. */
  label: string;
  /** As in `<input accept>`: '.pdf,.docx,image/*' */
  accept?: string;
  /** Larger files are refused before anything is sent. */
  maxMegabytes?: number;
  multiple?: boolean;
  /** Also offer the telephone's camera. */
  camera?: boolean;
  disabled?: boolean;
  /** Sends one file; `progress` takes 0 to 1. A thrown `ProblemError` is shown with a retry. */
  onFile: (file: File, progress: (share: number) => void) => Promise<unknown>;
}

interface Sending {
  id: string;
  file: File;
  share: number;
  problem?: ProblemError | 'too-large';
}

/** Click, drag, camera. Each file goes alone, with its own progress and retry; a failure touches nothing else. */
export function FileDrop(props: FileDropProps) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sending = useSending(props);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) sending.add([...event.dataTransfer.files]);
  };
  const inputProps = {
    type: 'file',
    hidden: true,
    onChange: (event: { target: HTMLInputElement }) => {
      sending.add([...(event.target.files ?? [])]);
      event.target.value = '';
    },
  } as const;
  return (
    <div className="file-drop-block">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra for the mouse; the buttons inside serve the keyboard */}
      <div
        className={over ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          type="text"
          icon={<InboxOutlined />}
          disabled={props.disabled ?? false}
          aria-label={`${t('shell.dropFile')}: ${props.label}`}
          onClick={() => chooser.current?.click()}
        >
          {t('shell.dropFile')}
        </Button>
        {props.camera ? (
          <Button
            type="text"
            icon={<CameraOutlined />}
            disabled={props.disabled ?? false}
            aria-label={`${t('shell.takePhoto')}: ${props.label}`}
            onClick={() => camera.current?.click()}
          >
            {t('shell.takePhoto')}
          </Button>
        ) : null}
      </div>
      <input ref={chooser} {...inputProps} accept={props.accept} multiple={props.multiple ?? false} />
      <input ref={camera} {...inputProps} accept="image/*" capture="environment" />
      <ul className="plain" aria-live="polite">
        {sending.list.map((one) => (
          <SendingLine
            key={one.id}
            one={one}
            limit={props.maxMegabytes ?? 0}
            again={sending.retry}
            drop={sending.drop}
          />
        ))}
      </ul>
    </div>
  );
}

function useSending({ onFile, maxMegabytes, multiple = false }: FileDropProps) {
  const [list, setList] = useState<Sending[]>([]);
  const change = (id: string, part: Partial<Sending>) =>
    setList((now) => now.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setList((now) => now.filter((one) => one.id !== id));
  const start = async ({ id, file }: Sending) => {
    try {
      await onFile(file, (share) => change(id, { share }));
      drop(id);
    } catch (error) {
      change(id, { problem: asProblem(error) });
    }
  };
  const add = (files: readonly File[]) => {
    for (const file of multiple ? files : files.slice(0, 1)) {
      const one: Sending = { id: crypto.randomUUID(), file, share: 0 };
      const tooLarge = maxMegabytes !== undefined && file.size > maxMegabytes * 1024 * 1024;
      setList((now) => [...now, tooLarge ? { ...one, problem: 'too-large' } : one]);
      if (!tooLarge) void start(one);
    }
  };
  const retry = (one: Sending) => {
    setList((now) => now.map((kept) => (kept.id === one.id ? { id: one.id, file: one.file, share: 0 } : kept)));
    void start(one);
  };
  return { list, add, retry, drop };
}

interface SendingLineProps {
  one: Sending;
  limit: number;
  again: (one: Sending) => void;
  drop: (id: string) => void;
}

function SendingLine({ one, limit, again, drop }: SendingLineProps) {
  const { lang, t } = useWords();
  const name = one.file.name;
  const percent = Math.round(one.share * 100);
  if (one.problem === undefined) {
    return (
      <li>
        {t('shell.uploading', { name, percent })}
        <Progress percent={percent} size="small" showInfo={false} aria-label={name} />
      </li>
    );
  }
  const tooLarge = one.problem === 'too-large';
  return (
    <li className="notice notice-error">
      {one.problem === 'too-large'
        ? t('shell.fileTooLarge', { name, limit })
        : `${t('shell.uploadFailed', { name })}. ${problemTitle(lang, one.problem.code)}`}{' '}
      {tooLarge ? null : (
        <Button size="small" onClick={() => again(one)}>
          {t('shell.retry')}
        </Button>
      )}
      <Button size="small" type="text" onClick={() => drop(one.id)}>
        {t('shell.removeFromList')}
      </Button>
    </li>
  );
}
