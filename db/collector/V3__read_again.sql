-- files that were dropped on the page lie in a folder of Kamae's until nothing of them can be read again
create table dropped_file (
    -- its name on the disk
    id uuid primary key,
    -- as the person's machine called it
    name text not null,
    -- the S3 key that the person gave, or the name
    key text not null,
    size bigint not null,
    sha256 text not null,
    dropped_by text not null,
    dropped_at timestamptz not null,
    -- what came of it, once it was begun
    file uuid references collected_file (id),
    -- null until it was read to its end
    records bigint,
    created bigint,
    present bigint,
    rejected bigint,
    failure text,
    -- its bytes are on the disk no longer
    removed_at timestamptz
);
create index dropped_file_by_time on dropped_file (dropped_at desc, id);
create index dropped_file_kept on dropped_file (dropped_at) where removed_at is null;

alter table collected_file drop constraint collected_file_source_check;
alter table collected_file add constraint collected_file_source_check
    check (source in ('FOLDER', 'COMMAND', 'S3', 'PAGE'));
-- whoever began to load it last; what an earlier one still writes does not count
alter table collected_file add column loading uuid;

alter table rejected_record drop constraint rejected_record_pkey;
alter table rejected_record drop column place;
alter table rejected_record add column id bigint generated always as identity primary key;
-- which event of the envelope at this place; -1 where the place is not known well enough to read it alone
alter table rejected_record add column event int not null default 0;
update rejected_record set event = -1 where number > 0 and (sha256 = '' or byte_offset = 0 and number > 1);
alter table rejected_record rename column sha256 to hash;
-- what came of reading it again
alter table rejected_record add column tried_at timestamptz;
alter table rejected_record add column trouble text;
alter table rejected_record add column recovered_at timestamptz;
create index rejected_record_of on rejected_record (file, id);
create index rejected_record_open on rejected_record (reason, id) where recovered_at is null;
