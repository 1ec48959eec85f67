-- What people wrote beside an answer and its practices, where the file told it.
alter table review_answer add column notes text;
alter table review_practice add column notes text;

-- Lenses that somebody wrote, with the rules by which they judge; a row never changes.
create table custom_lens (
  -- of the file's content
  hash        text primary key,
  name        text not null,
  content     text not null,
  imported_at timestamptz not null,
  imported_by text not null
);

alter table review_fact drop constraint review_fact_kind_check;
alter table review_fact add check
  (kind in ('WORKLOAD_NAME', 'MILESTONE_NAME', 'RECORDED_AT', 'LENS_VERSION', 'LENS_NAME', 'SEEN_UNCHANGED', 'UPDATED_AT'));
