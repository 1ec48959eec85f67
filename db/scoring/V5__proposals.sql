-- What people decided about assessments that automatic evidence spoke against. Rows are only ever appended.
create table proposal_decision (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  control    text not null,
  from_level smallint not null check (from_level between 0 and 5),
  to_level   smallint not null check (to_level between 0 and 5),
  -- the mean of the evidence, from 0 to 1, and each piece of it with what it said
  mean       numeric not null check (mean between 0 and 1),
  evidence   text[] not null check (cardinality(evidence) > 0),
  accepted   boolean not null,
  reason     text not null check (accepted or reason <> '')
);
create index proposal_decision_control on proposal_decision (control, id);
