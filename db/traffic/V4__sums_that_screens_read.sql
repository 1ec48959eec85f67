-- Of traffic_hour, whose rows are every combination of what is told apart, screens only ever ask for sums by territory or by
-- class. Months, because thirteen of them are too many days.

create table territory_hour (
    hour timestamptz not null,
    acl integer not null,
    territory text not null,
    allowed bigint not null,
    blocked bigint not null,
    captcha bigint not null,
    challenged bigint not null,
    -- with an action that AWS has added since
    otherwise bigint not null,
    evaluated bigint not null,
    -- of those that were not blocked
    counted bigint not null,
    would_block bigint not null,
    primary key (hour, acl, territory)
);

create table class_hour (
    hour timestamptz not null,
    acl integer not null,
    class text not null,
    allowed bigint not null,
    blocked bigint not null,
    captcha bigint not null,
    challenged bigint not null,
    otherwise bigint not null,
    evaluated bigint not null,
    counted bigint not null,
    would_block bigint not null,
    primary key (hour, acl, class)
);

create table territory_day (
    day date not null,
    acl integer not null,
    territory text not null,
    allowed bigint not null,
    blocked bigint not null,
    captcha bigint not null,
    challenged bigint not null,
    otherwise bigint not null,
    evaluated bigint not null,
    counted bigint not null,
    would_block bigint not null,
    primary key (day, acl, territory)
);

create table class_day (
    day date not null,
    acl integer not null,
    class text not null,
    allowed bigint not null,
    blocked bigint not null,
    captcha bigint not null,
    challenged bigint not null,
    otherwise bigint not null,
    evaluated bigint not null,
    counted bigint not null,
    would_block bigint not null,
    primary key (day, acl, class)
);

create table country_month (
    month date not null,
    acl integer not null,
    country text not null,
    action text not null,
    requests bigint not null,
    primary key (month, acl, country, action)
);

create table rule_month (
    month date not null,
    acl integer not null,
    rule text not null,
    rule_group text not null,
    sub_rule text not null,
    effect text not null,
    requests bigint not null,
    primary key (month, acl, rule, rule_group, sub_rule, effect)
);

create table bot_month (
    month date not null,
    acl integer not null,
    category text not null,
    name text not null,
    verified text not null,
    action text not null,
    requests bigint not null,
    primary key (month, acl, category, name, verified, action)
);

create table top_month (
    month date not null,
    acl integer not null,
    kind text not null,
    blocked boolean not null,
    value text not null,
    requests bigint not null,
    primary key (month, acl, kind, blocked, value)
);

-- the months whose rows are the sums of their days as these are now
create table summed_month (month date primary key);

insert into territory_hour
select hour, acl, territory,
       coalesce(sum(requests) filter (where action = 'ALLOW'), 0),
       coalesce(sum(requests) filter (where action = 'BLOCK'), 0),
       coalesce(sum(requests) filter (where action = 'CAPTCHA'), 0),
       coalesce(sum(requests) filter (where action = 'CHALLENGE'), 0),
       coalesce(sum(requests) filter (where action not in ('ALLOW', 'BLOCK', 'CAPTCHA', 'CHALLENGE')), 0),
       sum(evaluated),
       coalesce(sum(counted) filter (where action <> 'BLOCK'), 0),
       coalesce(sum(would_block) filter (where action <> 'BLOCK'), 0)
  from traffic_hour group by hour, acl, territory;

insert into class_hour
select hour, acl, class,
       coalesce(sum(requests) filter (where action = 'ALLOW'), 0),
       coalesce(sum(requests) filter (where action = 'BLOCK'), 0),
       coalesce(sum(requests) filter (where action = 'CAPTCHA'), 0),
       coalesce(sum(requests) filter (where action = 'CHALLENGE'), 0),
       coalesce(sum(requests) filter (where action not in ('ALLOW', 'BLOCK', 'CAPTCHA', 'CHALLENGE')), 0),
       sum(evaluated),
       coalesce(sum(counted) filter (where action <> 'BLOCK'), 0),
       coalesce(sum(would_block) filter (where action <> 'BLOCK'), 0)
  from traffic_hour group by hour, acl, class;

insert into territory_day
select day, acl, territory,
       coalesce(sum(requests) filter (where action = 'ALLOW'), 0),
       coalesce(sum(requests) filter (where action = 'BLOCK'), 0),
       coalesce(sum(requests) filter (where action = 'CAPTCHA'), 0),
       coalesce(sum(requests) filter (where action = 'CHALLENGE'), 0),
       coalesce(sum(requests) filter (where action not in ('ALLOW', 'BLOCK', 'CAPTCHA', 'CHALLENGE')), 0),
       sum(evaluated),
       coalesce(sum(counted) filter (where action <> 'BLOCK'), 0),
       coalesce(sum(would_block) filter (where action <> 'BLOCK'), 0)
  from traffic_day group by day, acl, territory;

insert into class_day
select day, acl, class,
       coalesce(sum(requests) filter (where action = 'ALLOW'), 0),
       coalesce(sum(requests) filter (where action = 'BLOCK'), 0),
       coalesce(sum(requests) filter (where action = 'CAPTCHA'), 0),
       coalesce(sum(requests) filter (where action = 'CHALLENGE'), 0),
       coalesce(sum(requests) filter (where action not in ('ALLOW', 'BLOCK', 'CAPTCHA', 'CHALLENGE')), 0),
       sum(evaluated),
       coalesce(sum(counted) filter (where action <> 'BLOCK'), 0),
       coalesce(sum(would_block) filter (where action <> 'BLOCK'), 0)
  from traffic_day group by day, acl, class;

drop table traffic_day;
