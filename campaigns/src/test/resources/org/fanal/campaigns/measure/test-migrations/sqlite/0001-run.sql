-- What measuring reads of the tables of run.
create table campaign_run (
    campaign    text    primary key,
    spent       text    not null
) strict, without rowid;

create table wave (
    campaign    text    not null,
    number      integer not null,
    starts_at   integer not null,
    primary key (campaign, number)
) strict, without rowid;

create table ledger (
    campaign     text    not null,
    wave         integer not null,
    subject      integer not null,
    state        text    not null,
    reason       text,
    outbox       integer,
    responded    integer not null default 0,
    primary key (campaign, wave, subject)
) strict, without rowid;
