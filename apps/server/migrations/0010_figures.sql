-- What a department reports: how elements are reported, where figures come from, every entry ever made and what a person
-- decided between two sources. And work that waits until after the transaction: jobs.

alter table elements add column reporting jsonb not null default '{}';
alter table elements alter column reporting drop default;

-- Indicators, checks and source systems: whole files, the latest version of each code counts.
create table definition_files (
  kind text not null check (kind in ('indicators', 'checks', 'systems')),
  code text not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_by uuid references people,
  primary key (kind, code, version)
);
create trigger definition_files_immutable before update or delete on definition_files
  for each row execute function published_is_immutable();

-- Everything ever said; what counts now stands in unit_values. A null value takes the figure back.
create table figure_entries (
  unit_id text not null references units,
  id uuid not null,
  element text not null,
  period text not null,
  source text not null,
  value jsonb,
  provenance jsonb not null,
  batch_id uuid,
  at timestamptz not null,
  person_id uuid references people,
  by_title text not null,
  primary key (unit_id, id)
);
create index figure_entries_cell on figure_entries (unit_id, element, period, at);
create index figure_entries_batch on figure_entries (batch_id) where batch_id is not null;
create function entries_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'figure entries are append-only';
end $$;
create trigger figure_entries_append_only before update or delete on figure_entries
  for each row execute function entries_are_append_only();

-- Which of several sources counts; it holds as long as all of them say what they said when it was decided.
create table figure_decisions (
  unit_id text not null references units,
  element text not null,
  period text not null,
  source text not null,
  seen jsonb not null,
  reason text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, element, period)
);

-- Work that outlives a request: taken one by one, tried again after a wait, kept with its last fault.
create table jobs (
  unit_id text not null references units,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  person_id uuid references people,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  attempts integer not null,
  run_at timestamptz not null,
  held_until timestamptz,
  last_fault text,
  primary key (unit_id, id)
);
create index jobs_due on jobs (run_at) where state in ('waiting', 'running');
