create table audit_row (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   text not null,
  action  text not null,
  subject text not null,
  detail  jsonb not null
);

create index audit_row_subject on audit_row (subject, id);

create function audit_row_stays() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever appended to';
end
$$;

create trigger audit_row_stays before update or delete on audit_row
  for each row execute function audit_row_stays();

create trigger audit_row_stays_whole before truncate on audit_row
  for each statement execute function audit_row_stays();
