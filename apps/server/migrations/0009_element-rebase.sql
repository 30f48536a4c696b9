-- What a number of communes before a reform says of the commune that they became: a rule an element, data and not code.
alter table elements add column rebase jsonb not null default '{"rule": "none"}'
  constraint elements_rebase_rule check (rebase ->> 'rule' in ('sum', 'weighted_mean', 'any', 'all', 'same', 'none'));
alter table elements alter column rebase drop default;
