-- Keys, constraints and indexes as the store describes them, a JSON list; null where it does not tell of them.
alter table datasets add column schema_keys varchar(1000000);
