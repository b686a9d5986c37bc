-- What a rule says beyond its condition: values, patterns, SQL.
alter table rules add column parameters varchar(1000000) default '{"values":{}}' not null;
