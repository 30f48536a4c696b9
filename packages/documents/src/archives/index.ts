export { inspectArchive } from './inspect.ts';
export {
  type ArchiveFault,
  type ArchiveFinding,
  type ArchiveInspection,
  type ArchiveLimits,
  defaultLimits,
} from './model.ts';
export { ArchiveError } from './open.ts';
export { unpack } from './unpack.ts';
