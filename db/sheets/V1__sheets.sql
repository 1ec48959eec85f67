-- How a ledger's sheet is read and written, as it was imported last.
create table sheet_ledger (
  ledger text primary key,
  layout json not null,
  at     timestamptz not null,
  actor  text not null
);

create table sheet_import (
  id           uuid primary key,
  ledger       text not null,
  file         text not null,
  sha256       text not null,
  format       text not null,
  at           timestamptz not null,
  actor        text not null,
  issues       integer not null,
  versions     integer not null,
  known        integer not null,
  remarks      jsonb not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);

create index sheet_import_at on sheet_import (at);

-- What came in, with the row that it came from: its cells are given back when the sheet is written again.
create table sheet_issue (
  import  uuid not null references sheet_import (id),
  issue   uuid not null,
  number  integer not null,
  version integer not null,
  alias   text not null,
  title   text not null,
  opened  date,
  sheet   text not null,
  line    integer not null,
  cells   text[] not null,
  primary key (import, issue)
);

create index sheet_issue_issue on sheet_issue (issue);
