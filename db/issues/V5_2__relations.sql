-- Which issues have to be done before this one, and which one is about the same, by their numbers.
alter table issue_version
  add column waits_for integer[] not null default '{}',
  add column duplicate_of integer;

create index issue_waiting on issue_version using gin (waits_for) where until is null and waits_for <> '{}';
create index issue_duplicates on issue_version (duplicate_of) where until is null and duplicate_of is not null;
