-- Jobs of several kinds run side by side; those of one turn (the fetches of one connector) still run one after another.
alter table jobs add column turn text;
-- What a stopped program left running is put back: two of one turn could stand there.
update jobs set turn = payload ->> 'connectorId', held_until = null,
    state = case state when 'running' then 'waiting' else state end
  where kind = 'connector.pull';
create unique index jobs_turn on jobs (unit_id, kind, turn) where state = 'running';
