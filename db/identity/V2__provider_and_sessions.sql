alter table person
  add column mail    text,
  add column issuer  text,
  add column subject text;

create unique index person_subject on person (issuer, subject);

create table person_session (
  id           uuid primary key,
  person       uuid not null,
  way          text not null,
  address      text not null,
  agent        text not null,
  since        timestamptz not null,
  last_used_at timestamptz not null,
  ended_at     timestamptz
);

create index person_session_person on person_session (person, last_used_at);
create index person_session_open on person_session (last_used_at) where ended_at is null;
