-- Calendars want to know when an event was last revised (RFC 5545, DTSTAMP and LAST-MODIFIED).
alter table session add column changed_at timestamptz not null default now();
