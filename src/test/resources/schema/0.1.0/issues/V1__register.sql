-- Each change appends a whole row and ends the one before; the current version has no end.
create table issue_version (
  issue        uuid not null,
  version      integer not null,
  at           timestamptz not null,
  until        timestamptz,
  actor        text not null,
  reason       text,
  number       integer not null,
  raised_at    timestamptz not null,
  raised_by    text not null,
  origin_kind  text,
  origin_id    text,
  title        text not null,
  description  text not null,
  severity     text not null,
  status       text not null,
  status_since timestamptz not null,
  owner        uuid,
  due_date     date,
  due_text     text,
  threats      text[] not null,
  primary key (issue, version),
  check (until is null or until >= at)
);

create unique index issue_current on issue_version (issue) where until is null;
create unique index issue_number on issue_version (number) where until is null;
create index issue_by_due on issue_version (due_date, number) where until is null;
-- What the figures and counts read, so that they need not open the rows with their long texts.
create index issue_facts on issue_version (status, severity, due_date, status_since, owner) where until is null;
create index issue_by_owner on issue_version (owner) where until is null;
create index issue_by_origin on issue_version (origin_kind, origin_id) where until is null;

create sequence issue_number_seq as integer;

create table issue_comment (
  id    bigint generated always as identity primary key,
  issue uuid not null,
  at    timestamptz not null,
  actor text not null,
  text  text not null
);

create index issue_comment_issue on issue_comment (issue, id);

-- What the search looks through: the current version's words and the comments, folded by issue_folded.
create table issue_text (
  issue uuid primary key,
  text  text not null
);

-- One spelling for what a reader takes to be the same: full and half width, upper and lower case.
create function issue_folded(source text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(source, nfkc));

-- Every character and every two neighbours: Japanese has two-character words and no spaces between them.
create function issue_grams(folded text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct gram), '{}')
      from (select character || lead(character) over (order by place) as gram
              from unnest(string_to_array(folded, null)) with ordinality as pair (character, place)
            union all
            select character
              from unnest(string_to_array(folded, null)) as single (character)) as grams
     where gram is not null
  );

-- The pieces that a word must have: its pairs, or itself when it is one character.
create function issue_query(word text) returns text[]
  language sql immutable strict parallel safe
  return (
    select array_agg(gram)
      from unnest(issue_grams(issue_folded(word))) as piece (gram)
     where length(gram) = least(2, length(issue_folded(word)))
  );

create index issue_text_grams on issue_text using gin (issue_grams(text));
