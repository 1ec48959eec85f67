-- logs of the past that somebody wants from S3: first counted, then loaded
create table backfill (
    id uuid primary key,
    bucket text not null,
    -- ends in a slash, or is empty
    prefix text not null,
    -- both of them too, in UTC
    first_day date not null,
    last_day date not null,
    -- null for as many as go
    files_a_minute int,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('COUNTING', 'COUNTED', 'LOADING', 'STOPPED', 'DONE', 'FAILED')),
    -- of the run that counts or loads
    run uuid,
    -- null until they are counted; those that the ledger knows are not among them
    files bigint,
    known bigint,
    bytes bigint,
    -- what the ledger lets expect of them; null while it knows of none
    expected_records bigint,
    expected_seconds bigint,
    -- what has come of it
    loaded_files bigint not null default 0,
    records bigint not null default 0,
    created bigint not null default 0,
    present bigint not null default 0,
    rejected bigint not null default 0,
    -- why it went no further, a key of the texts
    failure text
);
create index backfill_by_time on backfill (asked_at desc, id);
