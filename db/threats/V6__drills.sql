-- Drills and tests of controls. A correction is another version, and one that was recorded by mistake is withdrawn by one.
create table drill_version (
  drill     text not null,
  version   integer not null,
  at        timestamptz not null,
  until     timestamptz,
  actor     text not null,
  first_at  timestamptz not null,
  kind      text not null,
  held_on   date not null,
  controls  text[] not null check (cardinality(controls) > 0),
  -- how many there were, and how many went as they should
  steps     integer not null check (steps > 0),
  met       integer not null check (met between 0 and steps),
  note      text not null,
  link      text not null,
  withdrawn boolean not null,
  primary key (drill, version),
  check (until is null or until >= at)
);
create unique index drill_current on drill_version (drill) where until is null;
