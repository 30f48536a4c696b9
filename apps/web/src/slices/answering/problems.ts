import { ProblemError } from '../../api.ts';

/** A form that this program cannot read: the page is older or newer than the form. */
export const unexpected = new ProblemError({ code: 'unexpected' }, 500);
