-- Somebody asks for a risk to be lived with until a day, and what became of it. Not recorded for what was accepted before, or
-- came out of a sheet.
alter table issue_version
  add column accept_state text,
  add column accept_until date,
  add column accept_why text,
  add column accept_asked_by text,
  add column accept_asked_at timestamptz,
  add check (num_nonnulls(accept_state, accept_until, accept_why, accept_asked_by, accept_asked_at) in (0, 5)),
  add check (accept_state is distinct from 'ACCEPTED' or status = 'RISK_ACCEPTED'),
  add check (accept_state is distinct from 'ASKED' or status not in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE'));

create index issue_by_acceptance on issue_version (accept_state, accept_until)
  where until is null and accept_state in ('ASKED', 'ACCEPTED');
