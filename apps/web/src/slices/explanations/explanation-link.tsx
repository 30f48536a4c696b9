import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.tsx';

interface ExplanationLinkProps {
  campaignId: string;
  unitId: string;
  ruleset?: string;
  level?: string;
  /** Whole name for screen readers, where several stand on a page. */
  label?: string;
  children?: ReactNode;
}

/** The way to the page «vì sao?» of a commune. */
export function ExplanationLink({ campaignId, unitId, ruleset, level, label, children }: ExplanationLinkProps) {
  const { t } = useWords();
  const search = {
    ...(ruleset === undefined ? {} : { bo: ruleset }),
    ...(level === undefined || level === 'highest' ? {} : { muc: level }),
  };
  return (
    <Link
      to={`/dot-khao-sat/${campaignId}/xa/${unitId}/vi-sao` as string}
      search={search as never}
      preload={false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children ?? t('explanations.openPage')}
    </Link>
  );
}
