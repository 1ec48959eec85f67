alter table sheet_import add column changed integer not null default 0;

-- What a later sheet said of an issue that was known already, where somebody took some of it over. "told" is what the sheet is
-- held to have said: what was not chosen stands there as it was before, so that it is shown again.
create table sheet_change (
  import  uuid not null references sheet_import (id),
  issue   uuid not null,
  number  integer not null,
  version integer not null,
  fields  text[] not null,
  told    jsonb not null,
  sheet   text not null,
  line    integer not null,
  cells   text[] not null,
  whole   boolean not null,
  primary key (import, issue)
);

create index sheet_change_issue on sheet_change (issue);
