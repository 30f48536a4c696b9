-- Templates of reports: those that ship (of the whole country, read only) and those that a department makes from them, as JSON or as a Word file.
create table report_templates (
  unit_id text not null references units,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  version integer not null check (version >= 1),
  title text not null,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year')),
  source text not null check (source in ('shipped', 'edited', 'word')),
  based_on text,
  template jsonb not null,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text,
  state text not null check (state in ('draft', 'published', 'retired')),
  revision integer not null check (revision >= 1),
  retired_because text,
  updated_at timestamptz not null,
  updated_by uuid references people,
  updated_by_title text not null,
  primary key (unit_id, id),
  unique (unit_id, code, version),
  check (source = 'word' or file_sha256 is null),
  check ((file_sha256 is null) = (file_name is null)),
  check (source <> 'word' or state = 'draft' or state = 'retired' or file_sha256 is not null),
  check (source = 'shipped' or updated_by is not null),
  check ((state = 'retired') = (retired_because is not null))
);

-- What reports were written by stays as it was: a published template can only be retired.
create function report_template_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = 'retired'
    and row(new.unit_id, new.id, new.code, new.version, new.title, new.kind, new.source, new.template, new.file_sha256)
      is not distinct from
      row(old.unit_id, old.id, old.code, old.version, old.title, old.kind, old.source, old.template, old.file_sha256)
    and old.state = 'published'
  then
    return new;
  end if;
  raise exception 'a published template never changes';
end $$;
create trigger report_templates_stay before update or delete on report_templates
  for each row when (old.state <> 'draft') execute function report_template_stays();
