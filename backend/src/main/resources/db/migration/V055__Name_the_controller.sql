-- Who answers for personal data, and where people complain (GDPR, Art. 13(1)(a) and (2)(d)).
alter table community
  add column controller text,
  add column supervisory_authority text;
