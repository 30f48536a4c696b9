import { useQueryClient } from '@tanstack/react-query';
import {
  getReportTemplate,
  inspectReportTemplate,
  listReportTemplates,
  previewReportTemplate,
  saveReportTemplate,
  type TemplateView,
} from '@thuocdo/contract/report-templates';
import type { ReportTemplate } from '@thuocdo/core/reports';
import { useEffect, useRef, useState } from 'react';
import { asProblem, call, keyOf, type ProblemError } from '../../api.ts';

export interface TemplateDraft {
  template: ReportTemplate;
  change: (next: ReportTemplate) => void;
  revision: number;
  isDirty: boolean;
  saving: boolean;
  savedAt: string;
  problem: ProblemError | undefined;
  /** Who saved in between; nothing of theirs is overwritten before a person chooses. */
  conflict: string | undefined;
  save: () => Promise<boolean>;
  takeTheirs: () => Promise<void>;
  keepMine: () => Promise<void>;
}

/** A draft while it is written: kept when the person says so, or goes to publish; leaving with unsaved words asks first. */
export function useTemplate(first: TemplateView, unitId: string): TemplateDraft {
  const client = useQueryClient();
  const [template, setTemplate] = useState(first.template as unknown as ReportTemplate);
  const [kept, setKept] = useState(template);
  const [stand, setStand] = useState({ revision: first.revision, savedAt: first.updatedAt });
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const going = useRef(false);
  const isDirty = template !== kept;
  useEffect(() => guardLeaving(isDirty), [isDirty]);
  const params = { unitId, templateId: first.id };
  const send = async (revision: number): Promise<boolean> => {
    if (going.current) return false;
    going.current = true;
    setSaving(true);
    setProblem(undefined);
    try {
      const body = { template: template as unknown as Record<string, unknown>, revision };
      const reply = await call(saveReportTemplate, { params, body });
      setStand({ revision: reply.revision, savedAt: reply.updatedAt });
      setKept(template);
      for (const endpoint of [listReportTemplates, inspectReportTemplate, previewReportTemplate])
        void client.invalidateQueries({ queryKey: keyOf(endpoint) });
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      going.current = false;
      setSaving(false);
    }
  };
  const fresh = () => call(getReportTemplate, { params });
  const takeTheirs = async () => {
    const theirs = await fresh();
    const next = theirs.template as unknown as ReportTemplate;
    setStand({ revision: theirs.revision, savedAt: theirs.updatedAt });
    setTemplate(next);
    setKept(next);
    setProblem(undefined);
  };
  return {
    template,
    change: setTemplate,
    ...stand,
    isDirty,
    saving,
    problem,
    conflict: problem?.code === 'stale-version' ? String(problem.details['by'] ?? '') : undefined,
    save: () => (isDirty ? send(stand.revision) : Promise.resolve(true)),
    takeTheirs,
    keepMine: async () => {
      await send((await fresh()).revision);
    },
  };
}

function guardLeaving(isDirty: boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isDirty) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
