import type { Action } from '@thuocdo/core/access';

/** The first page of a person: overseers see their campaigns, respondents what they owe, administrators the people. */
export function homeOf(can: readonly Action[]): '/dot-khao-sat' | '/viec-cua-toi' | '/nguoi-dung' {
  if (can.includes('rollup.read')) return '/dot-khao-sat';
  if (can.includes('response.answer')) return '/viec-cua-toi';
  return can.includes('person.create') ? '/nguoi-dung' : '/dot-khao-sat';
}

/** An address to return to after sign-in: inside this site only. */
export function safeReturn(address: unknown): string | undefined {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : undefined;
}
