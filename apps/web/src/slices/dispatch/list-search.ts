/** Search, filter and page of a list of documents: all in the address, so that a link shows the same rows. */
export interface ListSearch {
  tim?: string;
  loc?: string;
  tu?: number;
}

export const pageSize = 50;

/** Keeps what is known and leaves the rest. */
export function readListSearch(search: Record<string, unknown>, filters: readonly string[]): ListSearch {
  const from = Number(search['tu']);
  const text = search['tim'] === undefined ? '' : String(search['tim']).slice(0, 100);
  const filter = filters.find((one) => one === search['loc']);
  return {
    ...(text === '' ? {} : { tim: text }),
    ...(filter === undefined ? {} : { loc: filter }),
    ...(Number.isInteger(from) && from > 0 ? { tu: from } : {}),
  };
}

/** The query of the endpoint; `standing` is one of its own words because the address was read with them. */
export function listQuery<S extends string>({ tim, loc, tu }: ListSearch) {
  return {
    limit: pageSize,
    offset: tu ?? 0,
    ...(tim === undefined ? {} : { q: tim }),
    ...(loc === undefined ? {} : { standing: loc as S }),
  };
}
