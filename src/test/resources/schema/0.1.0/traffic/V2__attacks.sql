-- Requests in which AWS's rule groups saw an attack, by what became of them in the end.
create table attack_hour (
    hour timestamptz not null,
    acl integer not null references web_acl,
    family text not null,
    action text not null,
    -- those that carry a label of the family
    requests bigint not null,
    -- those that a rule group of the family looked at
    evaluated bigint not null,
    primary key (hour, acl, family, action)
);

create table attack_day (
    day date not null,
    acl integer not null references web_acl,
    family text not null,
    action text not null,
    requests bigint not null,
    evaluated bigint not null,
    primary key (day, acl, family, action)
);

-- whether attacks were looked for in the answer that is stored; hours from before this have to be counted anew for it
alter table folded_hour add column attacks boolean not null default false;
update folded_hour set anew = true where asked_at is not null;
