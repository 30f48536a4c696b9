export { UnitTargets } from './unit-targets.tsx';
