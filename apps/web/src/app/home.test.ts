import { actions, type Role, reachOf, roles } from '@thuocdo/core/access';
import { describe, expect, test } from 'vitest';
import { homeOf, safeReturn } from './home.ts';

const canOf = (role: Role) => actions.filter((action) => reachOf(role, action) !== undefined);

describe('the first page', () => {
  const homes: Record<Role, string> = {
    'commune-officer': '/viec-cua-toi',
    'commune-chairman': '/viec-cua-toi',
    enterprise: '/viec-cua-toi',
    'district-checker': '/dot-khao-sat',
    'district-leader': '/dot-khao-sat',
    'department-officer': '/dot-khao-sat',
    'department-head': '/dot-khao-sat',
    'department-leader': '/dot-khao-sat',
    institute: '/dot-khao-sat',
    administrator: '/nguoi-dung',
  };
  test.each(roles)('of %s follows from what it may do', (role) => {
    expect(homeOf(canOf(role))).toBe(homes[role]);
  });
});

test.each([
  ['/viec-cua-toi?x=1', '/viec-cua-toi?x=1'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  [undefined, undefined],
])('after sign-in %s leads to %s', (address, expected) => {
  expect(safeReturn(address)).toBe(expected);
});
