-- What AWS WAF samples of the bots that come to a web ACL, as CloudWatch has it. A sample is no count: nothing is added to it,
-- and it is added to nothing.

create table bot_sample_hour (
    acl integer not null,
    hour timestamptz not null,
    category text not null,
    action text not null,
    sampled double precision not null check (sampled > 0),
    primary key (acl, hour, category, action)
);

-- What came of the last look at a web ACL.
create table bot_sample_look (
    acl integer primary key,
    at timestamptz not null,
    standing text not null,
    -- of which hours is known what was sampled, none of them left out; null while of none
    known_from timestamptz,
    known_until timestamptz
);
