-- Targets of communes: what is to be reached, by when, on which paper; every change is a new revision, nothing is overwritten.

-- A paper that targets rest on. `printed_*`: how a paper that cites it prints it, where that is a slip.
create table target_bases (
  id uuid primary key,
  scope text not null,
  kind text not null,
  number text not null,
  date date,
  issuer text not null,
  subject text not null,
  printed_number text,
  printed_date date,
  printed_reason text,
  at timestamptz not null,
  by_title text not null,
  constraint target_bases_printed_whole check ((printed_number is null) = (printed_reason is null))
);
create index target_bases_scope on target_bases (scope);

-- One import of a sheet, kept by the unit that whole it was for.
create table target_imports (
  unit_id text not null references units,
  id uuid not null,
  year integer not null,
  file_name text not null,
  sheet text not null,
  sha256 text not null,
  targets integer not null,
  communes integer not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  undone_at timestamptz,
  undone_by uuid references people,
  undone_by_title text,
  undone_reason text,
  primary key (unit_id, id),
  constraint target_imports_undone_whole check ((undone_at is null) = (undone_by is null)
    and (undone_at is null) = (undone_reason is null))
);

create table target_revisions (
  unit_id text not null references units,
  subject text not null,
  year integer not null check (year between 2000 and 2100),
  revision integer not null check (revision >= 1),
  -- Null: taken back; the row keeps who did it and why.
  value numeric,
  direction text not null check (direction in ('at_least', 'at_most', 'yes')),
  due_on date not null,
  base_day date,
  base_value numeric,
  milestones jsonb not null,
  basis_id uuid not null references target_bases,
  reason text not null,
  -- The import that wrote it, and the unit that the import was for.
  import_id uuid,
  import_unit_id text,
  import_cell text,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, year, subject, revision),
  constraint target_revisions_base_whole check ((base_day is null) = (base_value is null)),
  constraint target_revisions_due_in_year check (extract(year from due_on) = year)
);
create index target_revisions_import on target_revisions (import_id);
create index target_revisions_year on target_revisions (year, subject);

-- How many communes a decision wants to register in a year, known for a province as a whole.
create table registration_counts (
  unit_id text not null references units,
  year integer not null check (year between 2000 and 2100),
  revision integer not null check (revision >= 1),
  communes integer not null check (communes >= 0),
  basis_id uuid not null references target_bases,
  reason text not null,
  at timestamptz not null,
  person_id uuid references people,
  by_title text not null,
  primary key (unit_id, year, revision)
);

create function target_revision_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'a revision of a target does not change; a change is the next revision';
end $$;
create trigger target_revisions_append_only before update or delete on target_revisions
  for each row execute function target_revision_is_immutable();
create trigger registration_counts_append_only before update or delete on registration_counts
  for each row execute function target_revision_is_immutable();
