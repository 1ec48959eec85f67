-- A review may return to the answers of an earlier snapshot: only the newest one decides whether an import is one more.
alter table review_snapshot drop constraint review_snapshot_workload_lens_milestone_content_hash_key;
create index review_snapshot_newest on review_snapshot (workload, lens, milestone, imported_at);

-- And the same answers may come again later: they are known to be so up to that day.
alter table review_fact drop constraint review_fact_kind_check;
alter table review_fact add check
  (kind in ('WORKLOAD_NAME', 'MILESTONE_NAME', 'RECORDED_AT', 'LENS_VERSION', 'SEEN_UNCHANGED'));
