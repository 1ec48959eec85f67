-- Which Counter a person holds a threat to have, for a time. It stands beside what is reckoned and never in its place. One that
-- was ended before its last day is a version too.
create table counter_version (
  threat   text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  score    numeric not null check (score between 0 and 100),
  reason   text not null check (reason <> ''),
  -- the last day on which it holds, in the team's zone
  expires  date not null,
  ended    boolean not null,
  primary key (threat, version),
  check (until is null or until >= at)
);
create unique index counter_current on counter_version (threat) where until is null;
