-- The weights that Counter is reckoned with. Each change appends a whole row and ends the one before; the current one has no end.
-- Durations are days, weights are observations.
create table formula_version (
  version           integer primary key,
  at                timestamptz not null,
  until             timestamptz,
  actor             text not null,
  reason            text not null,
  -- what an assessment is worth, after how many days its say in the spread has halved, and as of when it tells nothing alone
  prior             numeric not null check (prior > 0),
  prior_half_life   integer not null check (prior_half_life > 0),
  unknown_after     integer not null check (unknown_after > 0),
  prevent           numeric not null,
  detect            numeric not null,
  respond           numeric not null,
  -- how much of a function is its weakest mandatory control
  weakest           numeric not null check (weakest between 0 and 1),
  answers_cap       numeric not null,
  answers_cadence   integer not null,
  answers_half_life integer not null,
  attacks_cap       numeric not null,
  attacks_cadence   integer not null,
  attacks_half_life integer not null,
  -- of how long attacks are counted, and how many are too few
  attacks_over      integer not null,
  attacks_fewest    bigint not null,
  issue_critical    numeric not null,
  issue_high        numeric not null,
  issue_medium      numeric not null,
  issue_low         numeric not null,
  issue_cap         numeric not null,
  issue_doubles_in  integer not null,
  -- points of spread
  thick_below       numeric not null,
  thin_from         numeric not null,
  check (prevent + detect + respond = 1),
  check (until is null or until >= at)
);

create unique index formula_current on formula_version ((true)) where until is null;

insert into formula_version values (
  1, '2026-01-01T00:00:00Z', null, 'job:formula', 'Start values',
  10, 365, 730,
  0.50, 0.25, 0.25,
  0.3,
  6, 180, 180,
  5, 1, 3, 3, 200,
  5, 3, 1.5, 0.5, 10, 30,
  4.5, 7
);
