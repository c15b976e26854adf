create table author (
  id uuid constraint author_pk primary key default uuidv7(),
  name text not null,
  favourite_id bigint
);
create table book (
  id bigint generated always as identity constraint book_pk primary key,
  author_id uuid not null constraint book_author_fk references author,
  sequel_to bigint constraint book_sequel_fk references book,
  title text not null constraint book_title_uq unique,
  initial text generated always as (left(title, 1)) stored,
  price numeric(10, 2),
  rating double precision,
  tags text[],
  details jsonb,
  cover bytea,
  sold_at timestamptz,
  loan interval
);
alter table author add constraint author_favourite_fk foreign key (favourite_id) references book;
create index book_author_ix on book (author_id);
create table "Odd ""name""" (remark text, number int);
create function refuse() returns trigger language plpgsql as
  $$ begin raise exception 'append-only, and not even that by hand'; end $$;
create trigger book_guard before insert on book for each row execute function refuse();
create table seeded (id int constraint seeded_pk primary key);
insert into seeded values (1);
create view titles as select title from book;
