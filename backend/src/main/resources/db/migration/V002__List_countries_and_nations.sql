create table country (code text primary key, name text not null unique, kind text not null check (kind in ('COUNTRY','NATION','TERRITORY')));
create table country_alias (alias text primary key, country_code text not null references country);
insert into country values ('GB-ENG','England','NATION'),('MT','Malta','COUNTRY');
