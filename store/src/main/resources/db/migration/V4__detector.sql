-- What the anomaly detector has learnt of a metric's series by a rule; it can be learnt again from the metrics.
create table series_states (
    rule_id varchar(250) not null,
    dataset_id varchar(250) not null,
    metric varchar(100) not null,
    column_name varchar(1000) not null,
    settings varchar(200) not null,
    until_time timestamp with time zone not null,
    body varchar(1000000) not null,
    primary key (rule_id, dataset_id, metric, column_name)
);
create index series_states_of_dataset on series_states (dataset_id);
