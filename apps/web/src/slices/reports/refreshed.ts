import { compareReport, getReport, getSlotHistory, listReports } from '@thuocdo/contract/reports';

/** What is stale after anything that is done with a report. */
export const afterReport = [getReport, listReports, getSlotHistory, compareReport] as const;
