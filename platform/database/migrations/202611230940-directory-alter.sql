-- Drivers read an array of dates as moments in their own zone; a list of days stays a list of days.
alter table directory.profile alter column holidays type jsonb using to_jsonb(holidays);
comment on column directory.profile.holidays is 'Days the desk is closed: ["2026-12-25"]';
