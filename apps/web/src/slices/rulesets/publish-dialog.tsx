import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { getRuleset, listRulesets } from '@thuocdo/contract/definitions';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { checkRulesetDraft, type DraftView, listRulesetDrafts, publishRulesetDraft } from '@thuocdo/contract/rulesets';
import { Button } from 'antd';
import { call, type ProblemError, useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

interface PublishDialogProps {
  draft: DraftView;
  revision: number;
  onClose: () => void;
}

/** What stands in the way of publishing, as the server sees the saved draft; or the question whether to publish. */
export function PublishDialog({ draft, revision, onClose }: PublishDialogProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const params = { draftId: draft.id };
  const check = useQuery<ReplyOf<typeof checkRulesetDraft>, ProblemError>({
    queryKey: ['ruleset-check', draft.id, revision],
    queryFn: () => call(checkRulesetDraft, { params }),
    gcTime: 0,
  });
  const publishing = useCommand(publishRulesetDraft, {
    refreshes: [listRulesets, listRulesetDrafts, getRuleset],
    onDone: ({ code }) => navigate({ to: '/bo-tieu-chi/$code', params: { code } }),
  });
  const all = [...(check.data?.findings ?? []), ...(check.data?.obstacles ?? [])];
  const isFree = check.data !== undefined && !check.isFetching && all.length === 0;
  const may = draft.can.includes('ruleset.publish');
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.close')}</Button>
      {may ? (
        <Button
          type="primary"
          disabled={!isFree}
          loading={publishing.isPending}
          onClick={() => publishing.run({ params, body: { revision } })}
        >
          {t('rulesets.publish')}
        </Button>
      ) : null}
    </>
  );
  return (
    <Ask open title={t('rulesets.publishTitle')} onClose={onClose} actions={actions}>
      <ProblemNotice problem={publishing.error} />
      <Loaded from={check}>
        {() =>
          all.length === 0 ? (
            <p className="notice notice-good">{t(may ? 'rulesets.publishReady' : 'rulesets.publishByLeader')}</p>
          ) : (
            <div className="notice notice-warning">
              <p>{t('rulesets.publishObstacles', { count: all.length })}</p>
              <ul>
                {all.map(({ place, code, mend }) => (
                  <li key={`${place} ${code} ${mend}`}>
                    {mend} <span className="quiet code">({place})</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
      <p className="quiet">{t('rulesets.publishText')}</p>
    </Ask>
  );
}
