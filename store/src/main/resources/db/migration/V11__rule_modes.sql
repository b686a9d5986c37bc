-- Active, shadow or disabled.
alter table rules add column mode varchar(20) default 'ACTIVE' not null;
update rules set mode = 'DISABLED' where not enabled;
alter table rules drop column enabled;

-- Whether a verdict is one that nobody is to hear of.
alter table verdicts add column shadow boolean default false not null;

-- Suggested rules that somebody did not want.
create table rejected_suggestions (
    dataset_id varchar(250) not null,
    rule_id varchar(100) not null,
    rejected_by varchar(1000) not null,
    rejected_at timestamp with time zone not null,
    primary key (dataset_id, rule_id)
);
