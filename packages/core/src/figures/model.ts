import type { Period } from '../periods/index.ts';
import type { ElementValue, Level } from '../values/index.ts';

/** How near a figure is said to be: «hơn 150», «khoảng 472», «ước 76 tỷ». Absent: exact. */
export type Approximation = 'over' | 'about' | 'estimate';

/**
 * How the figure is known: `said` by its source, `counted` from a list that names the things, `inferred` by a reader from
 * other figures (a target that a paper only uses). Absent: said.
 */
export type FigureCertainty = 'said' | 'counted' | 'inferred';

/**
 * One figure: what a source says of an element (or of an indicator, when a paper states it) of a unit for a period. What is
 * not known has no figure.
 */
export type Figure = {
  unitId: string;
  element: string;
  period: Period;
  value: ElementValue;
  /** The organisation or source system that says it. */
  source: string;
  level?: Level;
  /** As it stood on the paper: «1.062», «79,37%», «04». */
  printed?: string;
  /** Section of the paper and the words around the figure. */
  section?: string;
  phrase?: string;
  approximate?: Approximation;
  certainty?: FigureCertainty;
  note?: string;
};

/** Names a figure that is not there. */
export type Absent = { element: string; period: Period };
