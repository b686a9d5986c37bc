-- The tree of routes is one text; there is one row at most.
create table routes (
    id integer primary key,
    body varchar(1000000) not null,
    origin varchar(20) not null
);

-- Which way a message took: the route, what it may be told with, the digest that told of it, the other side's name for it.
alter table deliveries add column route varchar(100) default '' not null;
alter table deliveries add column group_key varchar(2000) default '' not null;
alter table deliveries add column digest_id bigint default 0 not null;
alter table deliveries add column receipt varchar(1000) default '' not null;
create index deliveries_of_incident on deliveries (incident_id, id);
create index deliveries_of_group on deliveries (receiver_id, group_key, status);
create index deliveries_of_digest on deliveries (digest_id);
create index deliveries_sent on deliveries (receiver_id, sent_at);

-- A snooze may end with the next partition of its dataset.
alter table silences add column until_next_partition boolean default false not null;
