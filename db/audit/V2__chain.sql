-- The rows of the trail in the order in which they were sealed. It may differ from that of their ids: a long
-- transaction commits its row late. Each hash covers the one before and the row.
create table audit_seal (
  position bigint primary key check (position > 0),
  row_id   bigint not null unique references audit_row (id),
  hash     bytea not null check (length(hash) = 32)
);

-- What each check of the whole chain found. Its last hash stays written down here, so that later checks notice when the
-- end of the chain is cut off or made anew.
create table audit_check (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  rows            bigint not null check (rows >= 0),
  hash            bytea not null check (length(hash) = 32),
  broken_position bigint,
  broken_row      bigint,
  reason          text,
  check ((broken_position is null) = (reason is null))
);

create trigger audit_seal_stays before update or delete on audit_seal
  for each row execute function audit_row_stays();
create trigger audit_seal_stays_whole before truncate on audit_seal
  for each statement execute function audit_row_stays();
create trigger audit_check_stays before update or delete on audit_check
  for each row execute function audit_row_stays();
create trigger audit_check_stays_whole before truncate on audit_check
  for each statement execute function audit_row_stays();

create index audit_row_actor on audit_row (actor, id);
create index audit_row_action on audit_row (action, id);
create index audit_row_at on audit_row (at, id);
