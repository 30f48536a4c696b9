-- Results are kept compact, a whole country in little room; why a verdict is so is computed from the values when somebody asks.
alter table judgements
  add column scores jsonb,
  add column score_low numeric,
  add column score_high numeric,
  add column score_max numeric;

-- Until now only sub-criteria stood in `verdicts`; what was judged before tells of every code as well.
update judgements j set verdicts = (
  select coalesce(jsonb_object_agg(part.code, part.verdict), '{}'::jsonb)
  from jsonb_path_query(j.judgement, 'strict $.criteria[*]') as c(criterion)
  cross join lateral (
    select c.criterion ->> 'code', c.criterion ->> 'verdict'
    union all
    select s ->> 'code', s ->> 'verdict' from jsonb_path_query(c.criterion, '$.subcriteria[*]') as s
    union all
    select r ->> 'code', r ->> 'verdict' from jsonb_path_query(c.criterion, '$.subcriteria[*].requirements[*]') as r
  ) as part(code, verdict)
);

alter table judgements drop column judgement;
alter table judgements
  add constraint judgements_score check (
    (score_low is null) = (score_high is null)
    and (score_low is null or score_low <= score_high)
  );
