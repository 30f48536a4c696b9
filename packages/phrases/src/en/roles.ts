import type { Translated } from '../shape.ts';
import type { roles as source } from '../vi/roles.ts';

export const roles: Translated<typeof source> = {
  'commune-officer': 'Commune officer',
  'commune-chairman': 'Chair of the commune people’s committee',
  'district-checker': 'District checker',
  'district-leader': 'District leader',
  'department-officer': 'Department officer',
  'department-leader': 'Department leader',
  institute: 'Institute',
  enterprise: 'Telecom enterprise',
  administrator: 'Administrator',
};
