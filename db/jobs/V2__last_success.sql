-- a job that failed since still tells when it last went well
alter table job add column last_succeeded_at timestamptz;
update job set last_succeeded_at = last_ran_at where not last_failed;
