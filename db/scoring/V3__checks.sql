-- How results of automatic checks weigh. There were none of them before, so no figure of the past changes by it. They are
-- expected once a month, and tell little a week after the next are late.
alter table formula_version
  add column checks_cap numeric not null default 10,
  add column checks_cadence integer not null default 30,
  add column checks_half_life integer not null default 7;

alter table formula_version
  alter column checks_cap drop default,
  alter column checks_cadence drop default,
  alter column checks_half_life drop default;
