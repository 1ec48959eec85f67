-- Addresses of pages under a name, for oneself or for all who may see the page. A person's name for a page is theirs alone.
create table saved_view (
  id     uuid primary key,
  route  text not null,
  query  text not null check (length(query) <= 8000),
  name   text not null check (length(name) between 1 and 60),
  owner  uuid not null,
  shared boolean not null,
  at     timestamptz not null
);
create unique index saved_view_name on saved_view (route, owner, lower(name));
