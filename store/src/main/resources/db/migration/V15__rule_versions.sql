-- What each rule was, from when on, and who made it so; without a body it was deleted.
create table rule_versions (
    rule_id varchar(100) not null,
    version integer not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(1000) not null,
    way varchar(20) not null,
    about varchar(10000) not null,
    body varchar(1000000),
    primary key (rule_id, version)
);
create index rule_versions_by_way on rule_versions (way, rule_id);

-- The modes that a policy's rules have while it is on; unknown where a policy is off already.
alter table policies add column modes varchar(1000000);

-- What people say of a value that was found wrong: that it was legitimate, or is nothing to learn from.
create table feedback (
    rule_id varchar(100) not null,
    dataset_id varchar(250) not null,
    column_name varchar(1000) not null,
    from_time timestamp with time zone not null,
    until_time timestamp with time zone not null,
    stance varchar(20) not null,
    observed double precision not null,
    said_by varchar(1000) not null,
    said_at timestamp with time zone not null,
    primary key (rule_id, dataset_id, column_name, from_time)
);
create index feedback_of_dataset on feedback (dataset_id);
