-- db-scheduler 16's own table, as its documentation gives it for PostgreSQL
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

-- what is told of every run, those that leave no row in the log included
create table job (
    name text primary key,
    last_ran_at timestamptz not null,
    last_failed boolean not null
);

create table job_run (
    id uuid primary key,
    job text not null,
    argument text not null check (length(argument) <= 1000),
    state text not null check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'STOPPED', 'ABANDONED')),
    started_by text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    replica text,
    done bigint not null default 0,
    total bigint,
    note_ja text,
    note_en text,
    error_ja text,
    error_en text,
    stop_requested boolean not null default false
);
-- whoever starts what is under way already is given that run
create unique index job_run_under_way on job_run (job, argument) where state in ('WAITING', 'RUNNING');
create index job_run_recent on job_run (requested_at desc, id);
create index job_run_of_job on job_run (job, requested_at desc, id);
