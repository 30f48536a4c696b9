export type {
  ElementMapping,
  FigureChange,
  PeriodMapping,
  ReadReply,
  ReplyFault,
  ReplyFinding,
  ReplyMapping,
  ReplyRow,
  SaidRow,
  Schedule,
  UnitMapping,
} from './model.ts';
export { isPointer, mostRows, periodOn, readReply, rowsOfJson } from './read-reply.ts';
export { isSchedule, minutesUntilNext } from './schedule.ts';
