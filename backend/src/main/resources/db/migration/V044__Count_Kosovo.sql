-- ISO 3166-1 has no code for Kosovo; XK is the one it leaves to users, and places of GeoNames carry it.
insert into country (code, name, kind) values ('XK', 'Kosovo', 'COUNTRY');

insert into country_alias (alias, country_code) values ('kosova', 'XK'), ('kosovë', 'XK'), ('косово', 'XK');
