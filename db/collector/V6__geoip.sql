-- what places of addresses in its documents are from, and of when that is; null when they tell none
alter table collected_file add column geo text;
