/** What an archive may hold at most. Sizes in bytes, `ratio` is unpacked : packed. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly unpacked: number;
  /** Judged only above 1 MiB unpacked: a sheet of equal cells packs 200:1 without any ill will. */
  readonly ratio: number;
};

export const defaultLimits: ArchiveLimits = { entries: 2000, unpacked: 100 * 1024 * 1024, ratio: 150 };

export type ArchiveFault =
  | 'not-an-archive'
  | 'too-many-entries'
  | 'too-large-unpacked'
  | 'ratio-too-high'
  | 'nested-archive'
  | 'unsafe-path'
  | 'symbolic-link'
  | 'duplicate-entry'
  | 'macros'
  | 'external-content'
  | 'encrypted'
  | 'damaged';

/** One reason to refuse; `entry` is the name inside the archive. */
export type ArchiveFinding = { readonly code: ArchiveFault; readonly entry?: string };

export type ArchiveInspection = {
  readonly entries: number;
  /** As declared by the central directory; only unpacking proves it. */
  readonly unpacked: number;
  readonly findings: readonly ArchiveFinding[];
};
