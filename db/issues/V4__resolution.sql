-- How an issue came to an end; not recorded for what was closed before, or came out of a sheet.
alter table issue_version add column resolution text
  check (resolution is null or status in ('RESOLVED', 'NOT_AN_ISSUE'));
