-- What a list shows, and is narrowed and sorted by: a page far down opens only the rows that it shows.
create index issue_listed on issue_version (due_date, number)
  include (issue, version, title, severity, status, owner, raised_at, status_since, origin_kind, threats)
  where until is null;
drop index issue_by_due;
drop index issue_facts;

-- Which issues name a threat, or weaken a control.
create index issue_about on issue_version using gin (threats, controls) where until is null;

-- The list as of any moment: which versions held then, and what it is narrowed and sorted by.
create index issue_as_of on issue_version using gist (tstzrange(at, until))
  include (at, until, issue, version, number, severity, status, owner, due_date, raised_at, status_since, origin_kind);

-- The issues that have a word. A function, for how many they are is not guessed well from how often each of its pieces
-- occurs, and with a handful expected the versions of twelve thousand would be looked up one by one.
create function issue_found(word text) returns setof uuid
  language plpgsql stable parallel safe rows 1000
  as $$
begin
  return query
    select t.issue from issue_text t
     where issue_grams(t.text) @> issue_query(word)
       and (length(issue_folded(word)) <= 2 or position(issue_folded(word) in t.text) > 0);
end
$$;

-- How many versions a span holds is guessed by what is known of the spans.
analyze issue_version;
