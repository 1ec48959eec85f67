-- Months as they stood at their end. A row is written once and never again: what turned out later stands beside it.
create table closed_month (
  -- the first day of the month
  month     date primary key check (extract(day from month) = 1),
  -- the first instant of the next month in the team's zone
  at        timestamptz not null,
  -- the report, exactly these characters in UTF-8
  json      text not null,
  -- of those bytes, in hexadecimal
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  formula   integer not null,
  schema    integer not null,
  closed_by text not null,
  closed_at timestamptz not null,
  -- how many hours of the month were not known when it was closed
  missing   integer not null check (missing >= 0)
);

create table month_correction (
  id     bigint generated always as identity primary key,
  month  date not null references closed_month,
  at     timestamptz not null,
  actor  text not null,
  words  text not null check (words <> '')
);

create index month_correction_month on month_correction (month, id);

create function closed_month_stays() returns trigger language plpgsql as $$
begin
  raise exception 'Closed months and their corrections are only ever appended to';
end
$$;

create trigger closed_month_stays before update or delete on closed_month
  for each row execute function closed_month_stays();

create trigger closed_month_stays_whole before truncate on closed_month
  for each statement execute function closed_month_stays();

create trigger month_correction_stays before update or delete on month_correction
  for each row execute function closed_month_stays();

create trigger month_correction_stays_whole before truncate on month_correction
  for each statement execute function closed_month_stays();
