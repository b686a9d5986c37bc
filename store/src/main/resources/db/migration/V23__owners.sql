-- Owner and tags of a dataset, which its settings hold too, for those who ask in SQL. Null for datasets that were stored
-- before these columns were; tags have a comma before and after each.
alter table datasets add column owner varchar(1000);
alter table datasets add column tags varchar(100000);
