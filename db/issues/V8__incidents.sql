-- What is known of an incident; an issue that is none has nothing of it. A moment, a cost or a report that nobody has told is null.
alter table issue_version
  add column occurred_at timestamptz,
  add column noticed_at timestamptz,
  add column contained_at timestamptz,
  add column closed_at timestamptz,
  add column incident_cost bigint check (incident_cost >= 0),
  add column personal_data text,
  add column reportable text,
  add column malice text,
  add column first_report date,
  add column final_report date,
  add check (num_nonnulls(personal_data, reportable, malice) in (0, 3)),
  add check (personal_data is not null
             or num_nonnulls(occurred_at, noticed_at, contained_at, closed_at, incident_cost, first_report, final_report) = 0),
  add check (first_report <= final_report);

-- Incidents are few among issues.
create index issue_incidents on issue_version (due_date, number) where until is null and personal_data is not null;
create index issue_incidents_then on issue_version using gist (tstzrange(at, until)) where personal_data is not null;
