-- Rows that rules found bad, masked and encrypted; of each rule the newest of a partition and column.
create table row_samples (
    dataset_id varchar(250) not null,
    key_text varchar(500) not null,
    rule_id varchar(100) not null,
    column_name varchar(1000) not null,
    from_time timestamp with time zone,
    until_time timestamp with time zone,
    revision varchar(500) not null,
    taken_at timestamp with time zone not null,
    body varchar(1000000) not null,
    primary key (dataset_id, key_text, rule_id, column_name)
);
create index row_samples_taken on row_samples (taken_at);
