-- What an issue was called before it came here: No.37 of a spreadsheet.
create table issue_alias (
  issue uuid not null,
  alias text not null,
  primary key (issue, alias)
);

create index issue_alias_text on issue_alias (issue_folded(alias));

-- Versions of issues that were recorded by mistake and taken back as a whole, as they were.
create table issue_withdrawn (
  issue   uuid not null,
  version integer not null,
  at      timestamptz not null,
  actor   text not null,
  content jsonb not null,
  primary key (issue, version)
);

-- What the figures of a month read.
create index issue_raised on issue_version (raised_at) where version = 1;
create index issue_done on issue_version (status_since) where status in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE');
create index issue_unresolved on issue_version (at, until) where status not in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE');
