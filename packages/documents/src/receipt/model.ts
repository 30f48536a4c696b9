export type EvidenceEntry = { readonly name: string; readonly size: number; readonly sha256: string };

/** What a commune keeps as proof that its form was received. */
export type Receipt = {
  /** The office that received: «Sở Thông tin và Truyền thông tỉnh Trà Vinh». */
  readonly receiver: string;
  readonly parentOrg?: string | undefined;
  readonly campaign: string;
  readonly form: string;
  readonly unit: string;
  /** The district while there are districts. */
  readonly parentUnit?: string | undefined;
  /** The commune's code, text. */
  readonly unitCode: string;
  readonly revision: number;
  /** Instant of submission. */
  readonly submittedAt: string;
  /** Position, never a name: «Cán bộ xã Thông Hòa». */
  readonly submittedBy: string;
  /** When a district typed it from paper: who did. */
  readonly onBehalfBy?: string | undefined;
  /** When the campaign asks the chairman's confirmation. */
  readonly confirmedBy?: string | undefined;
  /** SHA-256 of the revision's canonical answers, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly evidence: readonly EvidenceEntry[];
  readonly illustrative: boolean;
};
