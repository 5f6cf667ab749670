-- The member on whose standing agreement, given on joining, the consent of a quote rests; it falls
-- with the agreement for as long as the quote is not published.
alter table quote add column standing_member uuid;
create index quote_by_standing_member on quote (standing_member) where standing_member is not null;
