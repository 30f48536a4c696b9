-- PDFs signed outside or sealed here, each with what checking it found on the day it came. Keys are files of the
-- administrator and never stand in the database.

create table signed_papers (
  unit_id text not null references units,
  id uuid not null,
  organisation_id text not null references organisations,
  -- What the paper is a copy of (report, dispatch, confirmation …); `check` and `seal` are about nothing but themselves.
  subject_kind text not null,
  subject_id text not null,
  origin text not null check (origin in ('sealed', 'brought')),
  name text not null,
  search_key text collate "C" not null,
  size integer not null,
  sha256 text not null,
  state text not null check (state in ('signed', 'signed-with-doubt', 'broken', 'unsigned')),
  verification jsonb not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, id)
);
create index signed_papers_subject on signed_papers (unit_id, subject_kind, subject_id, at);
create index signed_papers_organisation on signed_papers (organisation_id, at desc, id desc);

create function signed_paper_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'what was found of a signed paper does not change; check it again as a new row';
end $$;
create trigger signed_papers_append_only before update or delete on signed_papers
  for each row execute function signed_paper_is_immutable();
