-- Who an incident is in the hands of, beside who acknowledged it; empty for nobody.
alter table incidents add column assignee varchar(200) default '' not null;
