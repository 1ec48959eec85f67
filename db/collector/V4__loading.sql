-- documents that earlier loads of the same file have brought; what the last one brought is told apart
alter table collected_file add column created_before bigint not null default 0;
