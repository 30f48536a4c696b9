/** What an English file must be: every key of the Vietnamese one. The Vietnamese file is the source of truth. */
export type Translated<T extends Record<string, string>> = Readonly<Record<keyof T, string>>;

/** The names between braces: `'đã lưu lúc {time}'` → `'time'`. */
export type ParamsIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsIn<Rest>
  : never;
