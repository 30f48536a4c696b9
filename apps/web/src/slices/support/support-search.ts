import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { type getSupportLines, type listSupportPlans, SupportStanding, SupportState } from '@thuocdo/contract/support';
import type { InputOf } from '../../api.ts';
import { known, offsetOf, oneOf, textOf } from '../../ui/search-params.ts';

const turns = ['enterprise', 'office', 'leader', 'commune', 'mine'] as const;
type Turn = (typeof turns)[number];

/** Filters and page of the list of plans: all in the address, so that a link shows the same rows. */
export interface PlansSearch {
  trangThai?: SupportState;
  luot?: Turn;
  quaHan?: true;
  donVi?: string;
  doanhNghiep?: string;
  dot?: string;
  tim?: string;
  tu?: number;
}

/** Unit, campaign and filters of the board. */
export interface BoardSearch {
  donVi?: string;
  dot?: string;
  bo?: string;
  tinhHinh?: SupportStanding;
  tim?: string;
  tu?: number;
}

/** Who asks for help, in which campaign, and the lines that are ticked from the start (codes with commas between). */
export interface RequestSearch {
  donVi?: string;
  dot?: string;
  muc?: string;
}

/** The gap list of a commune as the server tells it. */
export type Lines = ReplyOf<typeof getSupportLines>;

export const pageSize = 50;
const unitId = /^[0-9]{2,5}-20[0-9]{2}$/;
const organisationId = /^[a-z][a-z0-9-]{2,59}$/;
const id = /^[0-9a-f-]{36}$/;
const anyText = /^.{1,100}$/;

type Said = Record<string, unknown>;

export function readPlansSearch(said: Said): PlansSearch {
  return known({
    trangThai: oneOf(SupportState.options, said['trangThai']),
    luot: oneOf(turns, said['luot']),
    quaHan: said['quaHan'] === true ? true : undefined,
    donVi: textOf(said['donVi'], unitId),
    doanhNghiep: textOf(said['doanhNghiep'], organisationId),
    dot: textOf(said['dot'], id),
    tim: textOf(said['tim'], anyText),
    tu: offsetOf(said['tu']),
  });
}

export function readBoardSearch(said: Said): BoardSearch {
  return known({
    donVi: textOf(said['donVi'], unitId),
    dot: textOf(said['dot'], id),
    bo: textOf(said['bo'], /^[a-z0-9_]{1,80}$/),
    tinhHinh: oneOf(SupportStanding.options, said['tinhHinh']),
    tim: textOf(said['tim'], anyText),
    tu: offsetOf(said['tu']),
  });
}

export function readRequestSearch(said: Said): RequestSearch {
  return known({
    donVi: textOf(said['donVi'], unitId),
    dot: textOf(said['dot'], id),
    muc: textOf(said['muc'], /^.{1,2000}$/),
  });
}

/** Enterprise whose duties are shown; the viewer’s own without. */
export const readDutiesSearch = (said: Said): { doanhNghiep?: string } =>
  known({ doanhNghiep: textOf(said['doanhNghiep'], organisationId) });

export function plansQuery(search: PlansSearch): NonNullable<InputOf<typeof listSupportPlans>['query']> {
  return {
    limit: pageSize,
    offset: search.tu ?? 0,
    ...(search.trangThai ? { state: search.trangThai } : {}),
    ...(search.luot ? { turn: search.luot } : {}),
    ...(search.quaHan ? { overdue: 'true' } : {}),
    ...(search.donVi ? { within: search.donVi } : {}),
    ...(search.doanhNghiep ? { enterpriseId: search.doanhNghiep } : {}),
    ...(search.dot ? { campaignId: search.dot } : {}),
    ...(search.tim ? { q: search.tim } : {}),
  };
}

/** Codes of communes have five digits, those of what lies above two or three (Quyết định 124/2004/QĐ-TTg). */
export const isCommune = (unit: string): boolean => /^[0-9]{5}-/.test(unit);
