export { missingPoints } from './gaps.ts';
export {
  type DutyLine,
  dutyOf,
  type EnterpriseFigure,
  type FigurePair,
  type Missing,
  type Opinion,
  type Review,
  type ReviewCounts,
  type ReviewItem,
  type ReviewMaterial,
  type ReviewPillar,
  type TargetGap,
  type TargetSaid,
} from './model.ts';
export { reviewOf } from './review.ts';
