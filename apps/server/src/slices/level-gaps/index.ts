export { levelGapRoutes } from './level-gaps.ts';
