-- Web ACLs that have logged something or have been declared. The tables below name them by number, which keeps their rows short.
create table web_acl (
    id integer generated always as identity primary key,
    arn text not null unique,
    -- the first and the last hour of history with a line of it
    first_hour timestamptz,
    last_hour timestamptz
);

-- What people say of a web ACL. Each declaration appends a whole row and ends the one before; the current one has no end.
create table profile_version (
    acl integer not null references web_acl,
    version integer not null,
    at timestamptz not null,
    until timestamptz,
    actor text not null,
    holds_from timestamptz,
    path text not null check (path in ('DIRECT', 'CLOUDFRONT', 'OTHER_PROXY')),
    client_place smallint,
    also_counted_by text,
    logging text not null check (logging in ('ALL', 'FILTERED', 'STATIC_EXCLUDED')),
    bot_control text not null check (bot_control in ('NONE', 'COMMON', 'TARGETED')),
    own_apps text[] not null,
    login_paths text[] not null,
    home_country text not null,
    primary key (acl, version),
    check (until is null or until >= at)
);
create unique index profile_current on profile_version (acl) where until is null;

-- Which hours history has. An hour is due while something arrived, or was declared, after its answer was asked for.
create table folded_hour (
    hour timestamptz primary key,
    touched_at timestamptz not null,
    -- to be counted anew though its lines are the same: a profile changed
    anew boolean not null default false,
    -- when the answer that is stored was asked for; null while there is none
    asked_at timestamptz,
    whole boolean not null default false,
    documents bigint,
    tried_at timestamptz,
    -- why it is not whole, or why the last answer was not taken
    reason text,
    check (asked_at is not null or not whole)
);
create index folded_hour_due on folded_hour (hour) where asked_at is null or asked_at < touched_at or anew;

-- one row at most: up to when arrivals were looked for, and by which zone the days below are cut
create table fold_progress (
    the_only boolean primary key default true check (the_only),
    arrivals_until timestamptz not null,
    zone text not null
);

create table traffic_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    action text not null,
    territory text not null,
    class text not null,
    requests bigint not null,
    -- how many of the requests Bot Control looked at
    evaluated bigint not null,
    -- how many of them matched a rule that only counts
    counted bigint not null,
    -- how many of them matched a rule that was set to count and would have blocked
    would_block bigint not null,
    primary key (hour, acl, action, territory, class) include (requests)
);

create table country_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    country text not null,
    action text not null,
    requests bigint not null,
    primary key (hour, acl, country, action)
);

create table rule_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    -- by the name that the web ACL has for it; empty for a match inside a group that ended nothing
    rule text not null,
    -- empty for a rule of the web ACL itself
    rule_group text not null,
    sub_rule text not null,
    effect text not null,
    requests bigint not null,
    primary key (hour, acl, rule, rule_group, sub_rule, effect)
);

create table bot_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    category text not null,
    name text not null,
    verified text not null,
    action text not null,
    requests bigint not null,
    primary key (hour, acl, category, name, verified, action)
);

-- The most frequent ones only: what is missing here was not among the first hundred of that hour.
create table top_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    kind text not null,
    blocked boolean not null,
    value text not null,
    requests bigint not null,
    primary key (hour, acl, kind, blocked, value)
);

-- The same by days of the team's zone: sums of the hours above, made anew with each of them.
create table traffic_day (
    day date not null,
    acl integer not null references web_acl,
    action text not null,
    territory text not null,
    class text not null,
    requests bigint not null,
    evaluated bigint not null,
    counted bigint not null,
    would_block bigint not null,
    primary key (day, acl, action, territory, class)
);

create table country_day (
    day date not null,
    acl integer not null references web_acl,
    country text not null,
    action text not null,
    requests bigint not null,
    primary key (day, acl, country, action)
);

create table rule_day (
    day date not null,
    acl integer not null references web_acl,
    rule text not null,
    rule_group text not null,
    sub_rule text not null,
    effect text not null,
    requests bigint not null,
    primary key (day, acl, rule, rule_group, sub_rule, effect)
);

create table bot_day (
    day date not null,
    acl integer not null references web_acl,
    category text not null,
    name text not null,
    verified text not null,
    action text not null,
    requests bigint not null,
    primary key (day, acl, category, name, verified, action)
);

create table top_day (
    day date not null,
    acl integer not null references web_acl,
    kind text not null,
    blocked boolean not null,
    value text not null,
    requests bigint not null,
    primary key (day, acl, kind, blocked, value)
);
