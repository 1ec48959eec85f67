create table company_day (
    id uuid primary key,
    kind text not null check (kind in ('CLOSED', 'WORKING')),
    name text not null check (name <> ''),
    first_day date not null,
    last_day date not null,
    check (last_day >= first_day)
);

-- one row at most: no row means that nobody has said it yet
create table fiscal_year_start (
    the_only boolean primary key default true check (the_only),
    first_month smallint not null check (first_month between 1 and 12)
);
