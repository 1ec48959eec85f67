-- When the review that is still being worked on was changed last, as AWS tells it, for the snapshot whose answers came with it.
alter table review_fact add column snapshot uuid references review_snapshot;
alter table review_fact drop constraint review_fact_kind_check;
alter table review_fact add check
  (kind in ('WORKLOAD_NAME', 'MILESTONE_NAME', 'RECORDED_AT', 'LENS_VERSION', 'SEEN_UNCHANGED', 'UPDATED_AT'));
alter table review_fact add check ((kind = 'UPDATED_AT') = (snapshot is not null));
