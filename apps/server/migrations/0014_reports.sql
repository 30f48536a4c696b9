-- Reports of a department: begun for a period, written by its parts, approved by two, numbered, issued and then never changed.

create table reports (
  unit_id text not null references units,
  id uuid not null,
  organisation_id text not null references organisations,
  template text not null,
  period text not null,
  edition integer not null check (edition >= 1),
  corrects uuid,
  correction_reason text,
  state text not null check (state in ('drafting', 'submitted', 'approved', 'signed', 'issued')),
  begun_at timestamptz not null,
  begun_by uuid not null references people,
  begun_by_title text not null,
  primary key (unit_id, id),
  foreign key (unit_id, corrects) references reports,
  constraint reports_once unique (unit_id, organisation_id, template, period, edition),
  constraint reports_correction_whole check ((edition = 1) = (corrects is null) and (corrects is null) = (correction_reason is null))
);

-- What a part of the department writes. A slot without a row has no text, no due day and revision 0.
create table report_slots (
  unit_id text not null,
  report_id uuid not null,
  slot text not null,
  due_day date,
  text text not null,
  state text not null check (state in ('empty', 'writing', 'done')),
  revision integer not null check (revision >= 0),
  updated_at timestamptz,
  updated_by uuid references people,
  updated_by_title text,
  primary key (unit_id, report_id, slot),
  foreign key (unit_id, report_id) references reports
);
create table report_slot_versions (
  unit_id text not null,
  report_id uuid not null,
  slot text not null,
  revision integer not null,
  text text not null,
  state text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id, slot, revision),
  foreign key (unit_id, report_id) references reports
);

-- What became of the things that the report before planned; they themselves stand in that report.
create table report_plan_items (
  unit_id text not null,
  report_id uuid not null,
  key text not null,
  text text not null,
  outcome text not null check (outcome in ('open', 'done', 'not-done', 'moved-on')),
  note text not null,
  reference text not null,
  at timestamptz not null,
  by_title text not null,
  primary key (unit_id, report_id, key),
  foreign key (unit_id, report_id) references reports
);

-- A sentence of the template written by hand for this report alone, and why.
create table report_overrides (
  unit_id text not null,
  report_id uuid not null,
  place text not null,
  text text not null check (text <> ''),
  instead_of text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id, place),
  foreign key (unit_id, report_id) references reports
);

create table report_comments (
  unit_id text not null,
  id uuid not null,
  report_id uuid not null,
  place text not null,
  parent_id uuid,
  text text not null check (text <> ''),
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  resolved_at timestamptz,
  resolved_by_title text,
  primary key (unit_id, id),
  foreign key (unit_id, report_id) references reports,
  foreign key (unit_id, parent_id) references report_comments
);
create index report_comments_report on report_comments (unit_id, report_id);

-- Why a finding of a check stands: an error that is answered does not stop the report. It holds for the sentence it answers.
create table report_answers (
  unit_id text not null,
  report_id uuid not null,
  finding text not null,
  sentence text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id, finding),
  foreign key (unit_id, report_id) references reports
);

-- Everything as it stood when it was submitted: template, draft, where each figure came from, what was answered and accepted.
create table report_versions (
  unit_id text not null,
  report_id uuid not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  sha256 text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id, version),
  foreign key (unit_id, report_id) references reports
);

create table report_steps (
  unit_id text not null,
  report_id uuid not null,
  seq integer not null,
  step text not null check (step in ('submit', 'approve', 'sign', 'issue', 'return')),
  version integer not null,
  comment text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id, seq),
  foreign key (unit_id, report_id, version) references report_versions
);

-- The issued paper: its number and its bytes. What it says is the version it was made from.
create table report_editions (
  unit_id text not null,
  report_id uuid not null,
  organisation_id text not null references organisations,
  version integer not null,
  number text not null,
  symbol text not null,
  day date not null,
  year integer not null,
  docx_sha256 text not null,
  pdf_sha256 text not null,
  changes jsonb not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, report_id),
  foreign key (unit_id, report_id, version) references report_versions,
  constraint report_editions_number unique (unit_id, organisation_id, year, symbol, number)
);

create function reports_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what was written, submitted, approved or issued does not change; write what follows as a new row';
end $$;
create trigger report_slot_versions_append_only before update or delete on report_slot_versions
  for each row execute function reports_are_append_only();
create trigger report_versions_append_only before update or delete on report_versions
  for each row execute function reports_are_append_only();
create trigger report_steps_append_only before update or delete on report_steps
  for each row execute function reports_are_append_only();
create trigger report_editions_append_only before update or delete on report_editions
  for each row execute function reports_are_append_only();
create trigger reports_issued before update or delete on reports
  for each row when (old.state = 'issued') execute function reports_are_append_only();
