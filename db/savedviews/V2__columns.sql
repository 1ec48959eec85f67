-- Which columns a person wants to see in the list of a page; without a row those that everybody sees.
create table page_columns (
  person  uuid not null,
  route   text not null,
  columns text[] not null,
  primary key (person, route)
);
