/** Why nothing usable came from another server. */
export type FetchFaultCode =
  | 'not-an-address'
  | 'not-https'
  | 'host-not-allowed'
  | 'private-address'
  | 'unknown-host'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'redirect-elsewhere'
  | 'too-many-redirects'
  | 'unauthorised'
  | 'status'
  | 'server-error'
  | 'too-large'
  | 'broken-compression'
  | 'secret-missing';

/** A failed fetch. `passing`: it may go well when tried again (a server that is down), unlike a wrong address. */
export class FetchFault extends Error {
  readonly code: FetchFaultCode;
  readonly params: Record<string, string | number>;
  readonly passing: boolean;

  constructor(code: FetchFaultCode, params: Record<string, string | number> = {}, passing = false) {
    super(code);
    this.name = 'FetchFault';
    this.code = code;
    this.params = params;
    this.passing = passing;
  }
}
