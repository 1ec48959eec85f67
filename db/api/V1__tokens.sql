-- the secret itself is nowhere; names are never used again, as they stand beside what a program did
create table api_token (
    id uuid primary key,
    name text not null unique check (name <> ''),
    scopes text[] not null check (cardinality(scopes) > 0),
    hash bytea not null unique,
    made_by text not null,
    made_at timestamptz not null,
    until timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
