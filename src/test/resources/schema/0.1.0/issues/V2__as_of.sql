-- Which controls an issue weakens.
alter table issue_version add column controls text[] not null default '{}';

-- What stood at a moment of the past, of that which weighs on a threat.
create index issue_weighing on issue_version (at, until)
  where status not in ('RESOLVED', 'NOT_AN_ISSUE') and (cardinality(threats) > 0 or cardinality(controls) > 0 or origin_kind is not null);
