-- Packs of rules for whatever datasets match; their rules lie in the table of rules.
create table policies (
    id varchar(40) primary key,
    name varchar(200) not null,
    targets varchar(1000000) not null,
    rule_ids varchar(1000000) not null,
    enabled boolean not null,
    origin varchar(20) not null
);
