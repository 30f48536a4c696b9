export type { SealFault, SealRequest, SealResult } from './model.ts';
export { sealPdf } from './seal-pdf.ts';
