-- Cases in the news, and whether they could happen to us. Each change appends a whole row and ends the one before.
create table case_version (
  id          uuid not null,
  version     integer not null,
  at          timestamptz not null,
  until       timestamptz,
  actor       text not null,
  title       text not null,
  source      text not null,
  reported_on date not null,
  what        text not null,
  threats     text[] not null check (cardinality(threats) > 0),
  -- null while nobody has answered, which is not that it is not known
  answer      text,
  why         text,
  answered_by text,
  answered_at timestamptz,
  primary key (id, version),
  check (until is null or until >= at),
  check (num_nonnulls(answer, why, answered_by, answered_at) in (0, 4))
);

create unique index case_current on case_version (id) where until is null;
create index case_by_day on case_version (reported_on desc, at desc) where until is null;

-- Which issue was raised from a case: one, however often somebody asks.
create table case_issue (
  id     uuid primary key,
  number integer
);
