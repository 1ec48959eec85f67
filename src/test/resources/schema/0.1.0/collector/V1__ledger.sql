-- every file of logs that was looked at: what came of it, and by which it is known again
create table collected_file (
    id uuid primary key,
    source text not null check (source in ('FOLDER', 'COMMAND')),
    -- the S3 key, or the path below the folder
    key text not null,
    size bigint not null,
    -- tells one content from the next at the same key: size and time of the last change, or an etag
    version text not null,
    state text not null check (state in ('LOADING', 'LOADED', 'FAILED')),
    begun timestamptz not null,
    ended timestamptz,
    records bigint not null default 0,
    created bigint not null default 0,
    present bigint not null default 0,
    rejected bigint not null default 0,
    attempts int not null default 1,
    -- why it failed, as a key of the texts
    failure text,
    unique (source, key)
);
create index collected_file_by_time on collected_file (begun desc, id);
create index collected_file_troubled on collected_file (begun desc, id) where state = 'FAILED' or rejected > 0;

-- the first of the records of a file that became no document; how many there were in all is told above
create table rejected_record (
    file uuid not null references collected_file (id) on delete cascade,
    place int not null,
    number bigint not null,
    byte_offset bigint not null,
    length bigint not null,
    sha256 text not null,
    reason text not null,
    excerpt text not null,
    primary key (file, place)
);
