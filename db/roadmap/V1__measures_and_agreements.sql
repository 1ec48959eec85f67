-- a measure as it was planned, from one change to the next; rows are only ever appended and ended
create table roadmap_measure (
    measure uuid not null,
    version integer not null,
    at timestamptz not null,
    until timestamptz,
    actor text not null,
    title text not null,
    control text,
    maturity integer,
    owner uuid,
    quarter date not null,
    state text not null,
    state_since timestamptz not null,
    reason text not null,
    issues integer[] not null,
    primary key (measure, version)
);

create unique index roadmap_measure_current on roadmap_measure (measure) where until is null;

-- the roadmap as somebody agreed to it; never changed afterwards
create table roadmap_agreement (
    number integer primary key,
    at timestamptz not null,
    actor text not null,
    note text not null,
    formula integer not null,
    revision integer not null
);

create table roadmap_agreed_measure (
    agreement integer not null references roadmap_agreement (number),
    measure uuid not null,
    version integer not null,
    primary key (agreement, measure),
    foreign key (measure, version) references roadmap_measure (measure, version)
);

-- what each Counter was expected to be at the end of each quarter; null where nobody could know
create table roadmap_agreed_counter (
    agreement integer not null references roadmap_agreement (number),
    quarter date not null,
    threat text not null,
    counter double precision,
    primary key (agreement, quarter, threat)
);
