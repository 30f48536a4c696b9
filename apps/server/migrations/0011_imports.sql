-- Figures out of sheets: the file as it came, how it was read, what it did and whether it was undone.

create table imports (
  unit_id text not null references units,
  id uuid not null,
  organisation_id text not null references organisations,
  state text not null check (state in ('received', 'examined', 'imported', 'undone')),
  file_name text not null,
  file_sha256 text not null,
  file_size integer not null,
  sheets jsonb not null,
  mapping jsonb,
  -- Every cell as it was examined, a file beside the one that was brought.
  lines_sha256 text,
  counts jsonb,
  findings jsonb not null,
  received_at timestamptz not null,
  received_by uuid not null references people,
  received_by_title text not null,
  imported_at timestamptz,
  imported_by uuid references people,
  imported_by_title text,
  undone_at timestamptz,
  undone_by uuid references people,
  undone_by_title text,
  undo_reason text,
  primary key (unit_id, id),
  check ((state = 'received') = (lines_sha256 is null)),
  check ((state in ('imported', 'undone')) = (imported_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
create index imports_newest on imports (unit_id, received_at desc);

-- How an organisation's sheets are read, by name.
create table import_mappings (
  organisation_id text not null references organisations,
  name text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  saved_by_title text not null,
  primary key (organisation_id, name)
);
