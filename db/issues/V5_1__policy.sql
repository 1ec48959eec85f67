-- Within how many business days after it was raised an issue of each severity is to be done; null where there is no limit.
create table issue_policy (
  version     integer primary key,
  at          timestamptz not null,
  actor       text not null,
  reason      text not null,
  critical    integer check (critical between 1 and 999),
  high        integer check (high between 1 and 999),
  medium      integer check (medium between 1 and 999),
  low         integer check (low between 1 and 999),
  information integer check (information between 1 and 999)
);
