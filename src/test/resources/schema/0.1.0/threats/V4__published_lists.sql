-- A yearly list appears at the end of January, and until then the one before is the newest that anybody knows.
alter table threat_ranking add column published_on date;

update threat_ranking
   set published_on = case year when 2025 then date '2025-01-30' when 2026 then date '2026-01-29' end;

alter table threat_ranking
  alter column published_on set not null,
  -- a list names a threat once
  add constraint threat_ranking_once unique (year, audience, threat);
