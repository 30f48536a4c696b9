export { type DueEntry, DueFields } from './due-fields.tsx';
