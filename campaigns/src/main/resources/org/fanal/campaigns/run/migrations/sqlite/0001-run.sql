-- A campaign that has begun. spent: what its messages cost, a decimal in the currency of its prices.
-- last_at: when it last gave a message to the outbox. heard_at: until when what was heard of it is in
-- release_slot. settling: whether a person takes what nobody knows the end of as ended. open: whether anything is left to be done.
create table campaign_run (
    campaign    text    primary key,
    spent       text    not null,
    began_at    integer not null,
    last_at     integer,
    checked_at  integer not null,
    heard_at    integer not null,
    settling    integer not null default 0,
    open        integer not null
) strict, without rowid;

-- checkpoint: the last subject that was planned; ledger rows and it are written together.
create table wave (
    campaign    text    not null,
    number      integer not null,
    state       text    not null,
    starts_at   integer not null,
    look_at     integer not null,
    checkpoint  integer not null,
    planned_at  integer,
    primary key (campaign, number)
) strict, without rowid;

-- What is released together: one cell, one clock, one country's channel. slice: a hash of the rest.
create table campaign_slice (
    campaign  text    not null,
    slice     integer not null,
    place     text    not null,
    language  text    not null,
    zone      text    not null,
    country   text    not null,
    primary key (campaign, slice)
) strict, without rowid;

-- A cell stands and falls at the gate. reason and endpoint: why it is paused. passes: how often in a
-- row the gate was open since then. last_at: its last message.
create table campaign_cell (
    campaign      text    not null,
    place         text    not null,
    language      text    not null,
    state         text    not null,
    reason        text    not null,
    endpoint      text    not null,
    since         integer not null,
    passes        integer not null,
    needs_person  integer not null,
    judged_at     integer not null,
    last_at       integer,
    told          integer not null default 0,
    primary key (campaign, place, language)
) strict, without rowid;

-- One row a recipient and wave. What became of a released one is its outbox row's state: joined, not
-- copied. No number and no word.
create table ledger (
    campaign     text    not null,
    wave         integer not null,
    subject      integer not null,
    place        text    not null,
    language     text    not null,
    zone         text,
    stage        text,
    variant      integer not null,
    slice        integer not null,
    due          integer not null,
    segments     integer,
    state        text    not null,
    reason       text,
    outbox       integer,
    released_at  integer,
    primary key (campaign, wave, subject)
) strict, without rowid;

create index ledger_planned on ledger (campaign, slice, due) where state = 'PLANNED';
create index ledger_released on ledger (subject, released_at) where state = 'RELEASED';

-- What a campaign released and what was heard in each five minutes since the epoch: its pace is read
-- from it. coded: contacts by its codes. answered, abandoned: contacts of any kind. expected: in
-- millionths, those that would have come anyway.
create table release_slot (
    campaign   text   not null,
    slot       integer not null,
    released   integer not null,
    coded      integer not null default 0,
    answered   integer not null default 0,
    abandoned  integer not null default 0,
    expected   integer not null default 0,
    primary key (campaign, slot)
) strict, without rowid;
