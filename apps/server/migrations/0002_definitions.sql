-- What is asked and how it is judged: elements, form versions and rulesets. Published versions never change.

create table elements (
  code text primary key,
  name text not null,
  unit_of_measure text,
  type text not null,
  scope text not null,
  aggregation text not null,
  computed boolean not null,
  source text not null,
  certainty text not null
);

create table form_versions (
  code text not null,
  version integer not null check (version >= 1),
  title text not null,
  respondent text not null check (respondent in ('commune', 'district', 'province', 'enterprise')),
  form jsonb not null,
  questions integer not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_by uuid references people,
  primary key (code, version)
);

create table rulesets (
  code text primary key,
  version integer not null,
  name text not null,
  kind text not null check (kind in ('criteria', 'index')),
  overlay boolean not null,
  illustrative boolean not null,
  valid_from date,
  valid_to date,
  ruleset jsonb not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_by uuid references people
);

create function published_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes';
end $$;
create trigger form_versions_immutable before update or delete on form_versions
  for each row execute function published_is_immutable();
create trigger rulesets_immutable before update or delete on rulesets
  for each row execute function published_is_immutable();
