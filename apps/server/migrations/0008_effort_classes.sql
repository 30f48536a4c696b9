-- How hard a department holds each line of a ruleset to be: by it, what is still missing is listed cheapest first.
create table effort_classes (
  unit_id text not null references units,
  ruleset text not null references rulesets,
  requirement text not null,
  effort integer not null check (effort between 1 and 5),
  note text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, ruleset, requirement)
);
