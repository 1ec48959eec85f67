-- Scores that the team gave before it used the portal, taken over from a file as a whole. They are history that a person
-- wrote down: no Counter is reckoned from them. One that was taken over by mistake is withdrawn with its file.
create table old_score_import (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  actor        text not null,
  name         text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create table old_score (
  import bigint not null references old_score_import,
  threat text not null,
  day    date not null,
  score  numeric not null check (score between 0 and 100),
  note   text not null,
  primary key (import, threat, day)
);
