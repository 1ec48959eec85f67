-- How an incident that came through a control weighs. There were none of them before, so no figure of the past changes by it.
alter table formula_version
  add column incident numeric not null default 5,
  add column incident_cap numeric not null default 10,
  add column incident_half_life integer not null default 180;

alter table formula_version
  alter column incident drop default,
  alter column incident_cap drop default,
  alter column incident_half_life drop default;
