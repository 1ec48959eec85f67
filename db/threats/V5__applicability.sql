-- Which threats of the catalogue apply to the company. No row: nobody has decided, and the threat counts until somebody does.
create table applicability_version (
  threat   text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  applies  boolean not null,
  reason   text not null check (applies or reason <> ''),
  primary key (threat, version),
  check (until is null or until >= at)
);
create unique index applicability_current on applicability_version (threat) where until is null;
