/** What other slices may show: the history of a commune. */
export { ConfirmationHistory } from './history-list.tsx';
