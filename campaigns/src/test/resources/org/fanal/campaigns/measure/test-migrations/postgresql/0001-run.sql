-- What measuring reads of the tables of run.
create table campaign_run (
    campaign    text    primary key,
    spent       text    not null
);

create table wave (
    campaign    text    not null,
    number      bigint not null,
    starts_at   bigint not null,
    primary key (campaign, number)
);

create table ledger (
    campaign     text    not null,
    wave         bigint not null,
    subject      bigint not null,
    state        text    not null,
    reason       text,
    outbox       bigint,
    responded    bigint not null default 0,
    primary key (campaign, wave, subject)
);
