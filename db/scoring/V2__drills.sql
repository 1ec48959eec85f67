-- How drills and tests weigh. There were none of them before, so no figure of the past changes by it, and the versions stay.
alter table formula_version
  add column drills_cap numeric not null default 6,
  add column drills_cadence integer not null default 365,
  add column drills_half_life integer not null default 365;

alter table formula_version
  alter column drills_cap drop default,
  alter column drills_cadence drop default,
  alter column drills_half_life drop default;
