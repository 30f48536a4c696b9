export type { PackageFault, PackageFinding } from './findings.ts';
export {
  type InstitutePackage,
  type Integrity,
  type PackageContent,
  type PackageElement,
  type PackageFile,
  type PackageMeta,
  type PackagePayload,
  type PackageUnit,
  type PackageValue,
  packageFormat,
  schemaVersion,
} from './model.ts';
export {
  buildPackage,
  checkFiles,
  defaultPackageLimits,
  type PackageLimits,
  type PackageReading,
  readPackage,
} from './read.ts';
export { packageSchema } from './schema.ts';
