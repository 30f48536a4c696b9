/** The one door to the server: typed by the contract, failing with `ProblemError`. */
export {
  call,
  download,
  fileAddress,
  hasCsrfToken,
  saveAs,
  setCsrfToken,
  whenSessionEnds,
} from './api/call.ts';
export { type AskOptions, type Command, keyOf, useCommand, useEndpoint } from './api/hooks.ts';
export type { InputOf } from './api/input.ts';
export { asProblem, type FieldProblem, ProblemError } from './api/problem.ts';
export { type UploadWatch, upload } from './api/upload.ts';
