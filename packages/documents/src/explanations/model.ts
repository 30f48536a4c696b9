import type { ExplanationView, TreeView } from '@thuocdo/contract/explanations';

/** «Phụ lục giải trình kết quả» of one commune under one ruleset: what stands on the page «vì sao?», on paper. */
export type ExplanationAnnex = {
  readonly parentOrg?: string | undefined;
  /** The body that runs the campaign. */
  readonly issuer: string;
  readonly unit: ExplanationView['unit'];
  readonly campaign: Pick<ExplanationView['campaign'], 'title' | 'period' | 'illustrative'>;
  readonly level: NonNullable<ExplanationView['level']>;
  readonly tree: TreeView;
  readonly levels: ExplanationView['levels'];
  readonly madeAt: string;
};
