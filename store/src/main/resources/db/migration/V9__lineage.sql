-- Which dataset is made of which. An edge that a crawl found names the source whose crawl it was.
create table lineage_edges (
    upstream_id varchar(250) not null,
    downstream_id varchar(250) not null,
    origin varchar(20) not null,
    reason varchar(4000) not null,
    found_by varchar(63) not null,
    ignored boolean not null,
    primary key (upstream_id, downstream_id, origin)
);
create index lineage_edges_into on lineage_edges (downstream_id);
create index lineage_edges_found on lineage_edges (found_by);

-- The incident upstream that one follows from, so that receivers hear of that one only.
alter table incidents add column cause_id bigint;
create index incidents_of_cause on incidents (cause_id);
