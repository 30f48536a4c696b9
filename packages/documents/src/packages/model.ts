import type { Level } from '@thuocdo/core/values';
import type { Verdict } from './verdict.ts';

export const packageFormat = 'thuocdo-package';
export const schemaVersion = 1;

/** Who made the package, of what, when. People by position. */
export type PackageMeta = {
  readonly campaignTitle: string;
  readonly period: string;
  /** The day of the roster: unit codes are those of this day. YYYY-MM-DD. */
  readonly asOf: string;
  /** The unit whose communes are inside: a province. */
  readonly unitCode: string;
  readonly unitName: string;
  readonly fromInstallation: string;
  /** Highest level of the values inside that may appear. */
  readonly level: Level;
  readonly illustrative: boolean;
  /** Instant. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly legalBasis: readonly string[];
};

export type PackageElement = { readonly code: string; readonly name: string; readonly unitOfMeasure: string | null };

export type PackageValue = {
  readonly element: string;
  readonly period: string;
  readonly level: Level;
  readonly value: string | number | boolean | null | readonly (string | number)[];
  /** Where the value comes from: «Phiếu cấp xã, câu 12, lần nộp 2». */
  readonly source: string;
};

export type PackageUnit = {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  /** Where the unit's form stands; units that never started are inside too. */
  readonly state: string;
  /** By key of the column, e.g. `ntm-2021-2025/8.1`. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Why: for each requirement a sentence with the numbers, the threshold and the text that gave it. */
  readonly explanations: readonly string[];
  readonly values: readonly PackageValue[];
};

export type PackagePayload = { readonly elements: readonly PackageElement[]; readonly units: readonly PackageUnit[] };

/** A file that belongs to the package but travels beside it. `size` in bytes. */
export type PackageFile = { readonly name: string; readonly sha256: string; readonly size: number };

export type PackageContent = {
  readonly meta: PackageMeta;
  readonly payload: PackagePayload;
  readonly files: readonly PackageFile[];
};

/**
 * `payload` is the hash of the payload alone, `content` of the whole package without this part. They prove that
 * nothing changed on the way by accident; who made it is only proved by a seal, which version 1 does not have.
 */
export type Integrity = { readonly algorithm: 'sha256'; readonly payload: string; readonly content: string };

export type InstitutePackage = PackageContent & {
  readonly format: typeof packageFormat;
  readonly schemaVersion: typeof schemaVersion;
  readonly integrity: Integrity;
};
