import { type DraftView, downloadDraftTable } from '@thuocdo/contract/rulesets';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { fileAddress } from '../../api.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SaveLine } from './save-line.tsx';
import type { Drafting } from './use-draft.ts';

interface DraftHeaderProps<C extends { name: string; code: string }> {
  first: DraftView;
  drafting: Drafting<C>;
  actions: ReactNode;
}

/** Name, unit and state of a draft; the way to its publishing. */
export function DraftHeader<C extends { name: string; code: string }>({
  first,
  drafting,
  actions,
}: DraftHeaderProps<C>) {
  const { t } = useWords();
  const [publishing, setPublishing] = useState(false);
  const { name, code } = drafting.content;
  const ask = async () => {
    if (await drafting.flush()) setPublishing(true);
  };
  return (
    <div className="draft-top">
      <PageHeader
        title={t('rulesets.draftTitle', { name: name === '' ? t('rulesets.unnamed') : name })}
        subtitle={
          <>
            <span className="code">{code}</span> · {t(`rulesets.kind-${first.kind}`)} · {first.scopeName}
            {first.basedOn === null ? null : ` · ${t('rulesets.basedOnCode', { code: first.basedOn })}`}
          </>
        }
        actions={
          <>
            <SaveLine drafting={drafting} />
            {first.kind === 'overlay' ? null : (
              <a href={fileAddress(downloadDraftTable, { params: { draftId: first.id } })} download>
                {t('rulesets.downloadTable')}
              </a>
            )}
            {actions}
            <Button type="primary" onClick={() => void ask()}>
              {t('rulesets.checkAndPublish')}
            </Button>
          </>
        }
      />
      {publishing ? (
        <PublishDialog draft={first} revision={drafting.revision} onClose={() => setPublishing(false)} />
      ) : null}
    </div>
  );
}
