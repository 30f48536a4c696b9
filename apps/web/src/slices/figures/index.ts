export { FigurePage } from './figure-page.tsx';
export { LabelledSelect } from './labelled-select.tsx';
export { sectionKey } from './register-rows.ts';
