-- What a shard showed that counts in no window.
alter table gathered_shards add column lost_count bigint default 0 not null;
alter table gathered_shards add column taken_back_count bigint default 0 not null;
alter table gathered_shards add column skipped_count bigint default 0 not null;
alter table gathered_shards add column early_count bigint default 0 not null;
alter table gathered_shards add column tombstone_count bigint default 0 not null;

-- How each topic and its consumer groups stood when it was last looked at.
create table topic_standings (
    dataset_id varchar(250) primary key,
    looked_at timestamp with time zone not null,
    body varchar(10000000) not null
);

-- How far consumer groups were behind, and how far topics reached; these under an empty group.
create table topic_points (
    dataset_id varchar(250) not null,
    group_id varchar(1000) not null,
    seen_at timestamp with time zone not null,
    records bigint not null,
    age_millis bigint,
    primary key (dataset_id, group_id, seen_at)
);
create index topic_points_by_time on topic_points (dataset_id, seen_at);
