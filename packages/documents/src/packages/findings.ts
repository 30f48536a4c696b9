export type PackageFault =
  | 'file-too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'not-a-package'
  | 'unknown-version'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-format'
  | 'too-long'
  | 'too-many'
  | 'payload-changed'
  | 'content-changed'
  | 'duplicate-unit'
  | 'duplicate-element'
  | 'duplicate-file'
  | 'unsafe-file-name'
  | 'unknown-element'
  | 'file-missing'
  | 'file-changed';

/** `path` is a JSON pointer into the package; `file` the name of a listed file. */
export type PackageFinding = { readonly code: PackageFault; readonly path?: string; readonly file?: string };
