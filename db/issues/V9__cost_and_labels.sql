-- What mending an issue costs, once and every year, in yen; null is not known. And a few short words that group issues.
alter table issue_version
  add column cost_once bigint check (cost_once >= 0),
  add column cost_yearly bigint check (cost_yearly >= 0),
  add column labels text[] not null default '{}';

create index issue_labelled on issue_version using gin (labels) where until is null and labels <> '{}';
create index issue_labelled_then on issue_version using gist (tstzrange(at, until)) where labels <> '{}';
