import {
  getImportHead,
  listImportMappings,
  renameImportMapping,
  type SavedMappingView,
} from '@thuocdo/contract/imports';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

interface RenameMappingProps {
  unitId: string;
  row: SavedMappingView;
  onDone: (told: string) => void;
}

/** Another name for a saved mapping; one that another mapping has is refused. */
export function RenameMapping({ unitId, row, onDone }: RenameMappingProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(row.name);
  const [tried, setTried] = useState(false);
  const field = useId();
  const renaming = useCommand(renameImportMapping, {
    refreshes: [listImportMappings, getImportHead],
    onDone: (renamed) => {
      setOpen(false);
      onDone(t('imports.mappingRenamed', { name: renamed.name }));
    },
  });
  const isMissing = name.trim() === '';
  const message =
    tried && isMissing ? { severity: 'error' as const, text: t('imports.mappingNameMissing') } : undefined;
  const begin = () => {
    setName(row.name);
    setTried(false);
    renaming.reset();
    setOpen(true);
  };
  const submit = () => {
    setTried(true);
    if (!isMissing) renaming.run({ params: { unitId, mappingId: row.id }, body: { name } });
  };
  const actions = (
    <>
      <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
      <Button type="primary" loading={renaming.isPending} onClick={submit}>
        {t('imports.renameMapping')}
      </Button>
    </>
  );
  return (
    <>
      <Button size="small" aria-label={t('imports.renameMappingOf', { name: row.name })} onClick={begin}>
        {t('imports.renameMapping')}
      </Button>
      <Ask
        open={open}
        title={t('imports.renameMappingTitle', { name: row.name })}
        onClose={() => setOpen(false)}
        actions={actions}
      >
        <ProblemNotice problem={renaming.error} />
        <Field id={field} label={t('imports.mappingName')} message={message}>
          <Input
            {...describedBy(field, message)}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={submit}
          />
        </Field>
      </Ask>
    </>
  );
}
