-- Which issue a program has raised by which of its keys, so that asking again raises no second one.
create table issue_request (
  actor text not null,
  key   text not null,
  hash  text not null,
  at    timestamptz not null,
  issue uuid,
  primary key (actor, key)
);
