import type { Route } from '../platform/http/route.ts';
import { definitionRoutes } from './definitions/index.ts';
import { identityRoutes } from './identity/index.ts';
import { organisationRoutes } from './organisations/index.ts';
import { unitRoutes } from './units/index.ts';

/** Every address of the API. A new endpoint is in the stranger's walk and in the document of the API by standing here. */
export function allRoutes(): Route[] {
  return [...identityRoutes(), ...unitRoutes, ...organisationRoutes, ...definitionRoutes];
}
