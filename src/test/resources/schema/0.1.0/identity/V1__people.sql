create table person (
  id                   uuid primary key,
  login                text not null,
  name                 text not null,
  roles                text[] not null,
  password_hash        text not null,
  must_change_password boolean not null,
  active               boolean not null,
  failures             integer not null,
  locked_until         timestamptz,
  last_sign_in_at      timestamptz,
  language             text,
  theme                text not null,
  stamp                integer not null,
  version              integer not null
);

create unique index person_login on person (lower(login));
