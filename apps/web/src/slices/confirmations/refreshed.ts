import {
  getConfirmationHistory,
  getConfirmationRegister,
  getConfirmedList,
  getUnitConfirmation,
  listConfirmations,
  listOverrides,
} from '@thuocdo/contract/confirmations';
import { getRollup } from '@thuocdo/contract/results';

/** What is stale after a confirmation, a proposal, a decision or a withdrawal. */
export const afterConfirming = [
  getUnitConfirmation,
  getConfirmationRegister,
  getConfirmationHistory,
  getConfirmedList,
  listConfirmations,
  listOverrides,
  getRollup,
] as const;
