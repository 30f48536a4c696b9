import { getReport } from '@thuocdo/contract/reports';
import { query } from '../../platform/http/route.ts';
import { presentReport } from './present-report.ts';
import { findReport } from './reports.queries.ts';

export const getReportRoute = query({
  endpoint: getReport,
  action: 'report.read',
  subject: (db, { params }, { today }) => findReport(db, params.reportId, today),
  run: ({ db, actor, now, today }, found) => presentReport(db, found, { actor, now, today }),
});
