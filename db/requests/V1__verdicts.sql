-- What people judge of single requests that a rule stopped. The log line is deleted some day, so what it was about is kept
-- here in few words, without whole addresses and without anything in the path that could be a secret.
create table judged_request (
  id          uuid primary key,
  index_name  text not null,
  document    text not null,
  at          timestamptz not null,
  acl         text not null,
  rule        text not null,
  sub_rule    text not null,
  sentence_ja text not null,
  sentence_en text not null,
  unique (index_name, document)
);
create index judged_request_at on judged_request (at);

-- Versions: each one appends a whole row and ends the one before; the current one has no end.
create table verdict_version (
  request uuid not null references judged_request,
  version integer not null,
  at      timestamptz not null,
  until   timestamptz,
  actor   text not null,
  verdict text not null check (verdict in ('FALSE_BLOCK', 'RIGHT', 'NOT_SURE')),
  reason  text not null,
  primary key (request, version),
  check (until is null or until >= at)
);
create unique index verdict_current on verdict_version (request) where until is null;
