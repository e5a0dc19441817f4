-- A campaign that has begun. spent: what its messages cost, a decimal in the currency of its prices.
-- last_at: when it last gave a message to the outbox. heard_at: until when what was heard of it is in
-- release_slot. settling: whether a person takes what nobody knows the end of as ended. open: whether anything is left to be done.
create table campaign_run (
    campaign    text    primary key,
    spent       text    not null,
    began_at    bigint not null,
    last_at     bigint,
    checked_at  bigint not null,
    heard_at    bigint not null,
    settling    bigint not null default 0,
    open        bigint not null
);

-- checkpoint: the last subject that was planned; ledger rows and it are written together.
create table wave (
    campaign    text    not null,
    number      bigint not null,
    state       text    not null,
    starts_at   bigint not null,
    look_at     bigint not null,
    checkpoint  bigint not null,
    planned_at  bigint,
    primary key (campaign, number)
);

-- What is released together: one cell, one clock, one country's channel. slice: a hash of the rest.
create table campaign_slice (
    campaign  text    not null,
    slice     bigint not null,
    place     text    not null,
    language  text    not null,
    zone      text    not null,
    country   text    not null,
    primary key (campaign, slice)
);

-- A cell stands and falls at the gate. reason and endpoint: why it is paused. passes: how often in a
-- row the gate was open since then. last_at: its last message.
create table campaign_cell (
    campaign      text    not null,
    place         text    not null,
    language      text    not null,
    state         text    not null,
    reason        text    not null,
    endpoint      text    not null,
    since         bigint not null,
    passes        bigint not null,
    needs_person  bigint not null,
    judged_at     bigint not null,
    last_at       bigint,
    told          bigint not null default 0,
    primary key (campaign, place, language)
);

-- One row a recipient and wave. What became of a released one is its outbox row's state: joined, not
-- copied. No number and no word.
create table ledger (
    campaign     text    not null,
    wave         bigint not null,
    subject      bigint not null,
    place        text    not null,
    language     text    not null,
    zone         text,
    stage        text,
    variant      bigint not null,
    slice        bigint not null,
    due          bigint not null,
    segments     bigint,
    state        text    not null,
    reason       text,
    outbox       bigint,
    released_at  bigint,
    primary key (campaign, wave, subject)
);

create index ledger_planned on ledger (campaign, slice, due) where state = 'PLANNED';
create index ledger_released on ledger (subject, released_at) where state = 'RELEASED';

-- What a campaign released and what was heard in each five minutes since the epoch: its pace is read
-- from it. coded: contacts by its codes. answered, abandoned: contacts of any kind. expected: in
-- millionths, those that would have come anyway.
create table release_slot (
    campaign   text   not null,
    slot       bigint not null,
    released   bigint not null,
    coded      bigint not null default 0,
    answered   bigint not null default 0,
    abandoned  bigint not null default 0,
    expected   bigint not null default 0,
    primary key (campaign, slot)
);
