import { getExplanation } from '@thuocdo/contract/explanations';
import type { LevelView } from '@thuocdo/contract/results';
import type { z } from 'zod';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { ExplanationLink } from './explanation-link.tsx';
import { ExplanationTree } from './explanation-tree.tsx';
import { ResultLine } from './result-line.tsx';

interface ExplanationProps {
  campaignId: string;
  unitId: string;
  ruleset: string;
  level: z.output<typeof LevelView>;
  /** Only this part. */
  code?: string;
}

/** The explanation of a result inside another screen, with the way to its own page. */
export function Explanation({ campaignId, unitId, ruleset, level, code }: ExplanationProps) {
  const { t } = useWords();
  const explained = useEndpoint(getExplanation, { params: { campaignId, unitId }, query: { ruleset, level } });
  return (
    <Loaded from={explained} empty={<p className="empty">{t('explanations.noResult')}</p>}>
      {(reply) =>
        reply.tree === null ? (
          <p className="empty">{t('explanations.noResult')}</p>
        ) : (
          <>
            <ResultLine view={reply} tree={reply.tree} />
            <p>
              <ExplanationLink campaignId={campaignId} unitId={unitId} ruleset={ruleset} level={level} />
            </p>
            <ExplanationTree
              key={`${ruleset} ${level} ${code ?? ''}`}
              campaignId={campaignId}
              tree={reply.tree}
              levels={reply.levels}
              {...(code === undefined ? {} : { code })}
            />
          </>
        )
      }
    </Loaded>
  );
}
