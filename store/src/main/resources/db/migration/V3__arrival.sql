-- How many rows a window had at certain ages: pairs of seconds after its end and rows, only of each dataset's newest
-- windows.
create table arrivals (
    dataset_id varchar(250) not null,
    key_text varchar(500) not null,
    from_time timestamp with time zone not null,
    until_time timestamp with time zone not null,
    rows_by_age varchar(2000) not null,
    primary key (dataset_id, key_text)
);
create index arrivals_by_time on arrivals (dataset_id, from_time);
