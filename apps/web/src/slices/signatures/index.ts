export { usePaperId } from './use-paper-id.ts';
export { VerificationText } from './verification-text.tsx';
