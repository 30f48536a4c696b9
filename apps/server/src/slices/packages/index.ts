import type { Route } from '../../platform/http/route.ts';
import { buildPackageRoute } from './build-package.ts';
import { downloadPackageRoute, getReceivedRoute, importPackageRoute, listPackagesRoute } from './receive-package.ts';

/** Packages between installations: a province builds one, the institute takes it in. */
export const packageRoutes: Route[] = [
  buildPackageRoute,
  listPackagesRoute,
  downloadPackageRoute,
  importPackageRoute,
  getReceivedRoute,
];
