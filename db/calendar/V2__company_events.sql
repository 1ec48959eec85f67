-- what the company did that may explain a curve: is it us?
create table company_event (
    id uuid primary key,
    kind text not null,
    name text not null check (name <> ''),
    begins_at timestamptz not null,
    ends_at timestamptz,
    is_unusual boolean not null,
    link text,
    -- what a program calls it, so that telling it twice makes one of it
    reference text unique,
    entered_by text not null,
    check (ends_at > begins_at)
);

create index company_event_by_beginning on company_event (begins_at, id);
