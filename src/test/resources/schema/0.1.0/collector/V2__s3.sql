alter table collected_file drop constraint collected_file_source_check;
alter table collected_file add constraint collected_file_source_check check (source in ('FOLDER', 'COMMAND', 'S3'));
create index collected_file_unsettled on collected_file (source) where state <> 'LOADED';

-- how far each part of a bucket has been read
create table s3_place (
    bucket text not null,
    -- ends in a slash, or is empty
    prefix text not null,
    -- as it was set; when somebody sets it anew, reading begins anew
    since_seconds bigint not null,
    -- what is older is left alone
    beginning timestamptz not null,
    -- the start of the last listing of which everything was read, or is in the ledger as failed
    watermark timestamptz,
    -- the start of the last listing that went through
    looked_at timestamptz,
    -- found by it and not read yet
    on_their_way bigint,
    -- the last failure, as a key of the texts
    failure text,
    failed_at timestamptz,
    primary key (bucket, prefix)
);
