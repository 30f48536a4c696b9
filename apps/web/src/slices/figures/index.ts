export { FigurePage } from './figure-page.tsx';
export { LabelledSelect } from './labelled-select.tsx';
export { MoreFilters } from './more-filters.tsx';
