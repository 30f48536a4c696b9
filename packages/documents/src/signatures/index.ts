export { readPkcs12, readTrusted } from './certificate-facts.ts';
export type {
  CertificateFacts,
  CredentialFault,
  FileFault,
  PdfVerification,
  SealFault,
  SealRequest,
  SealResult,
  SignatureCheck,
  SignatureFinding,
  SignatureVerdict,
  SignerNames,
  VerifyRequest,
} from './model.ts';
export { sealPdf } from './seal-pdf.ts';
export { verifyPdf } from './verify-pdf.ts';
export { sealSentence, signatureSentences, verificationSummary } from './words.ts';
