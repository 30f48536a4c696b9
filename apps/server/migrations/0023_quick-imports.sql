-- A hundred thousand figures of one sheet are taken in within ten seconds on the embedded database.

-- The cells of the file, read once when it is brought: the parser of workbooks is the slowest part of what follows.
alter table imports add column cells_sha256 text;

-- What sources say now is put together from entries and responses, which hold the unit to the registry themselves, and the person of
-- either stands in the audit entry of the same transaction, which holds it: to look them up again for every value costs a third of an
-- import and finds nothing.
alter table unit_values drop constraint unit_values_unit_id_fkey;
alter table unit_values drop constraint unit_values_recorded_by_fkey;
alter table figure_entries drop constraint figure_entries_person_id_fkey;

-- Ids sort by time: one key serves both the history of a cell and an entry in it.
alter table figure_entries drop constraint figure_entries_pkey;
alter table figure_entries add primary key (unit_id, element, period, id);
drop index figure_entries_cell;
-- Nothing asks for the entries of a batch: an import that is undone goes by its own lines.
drop index figure_entries_batch;
