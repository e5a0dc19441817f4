-- What we send. rank: 0 alert, 1 reply, 2 reminder, 3 campaign. due: when something is to be done
-- next, a try while QUEUED, the end of the lease while SENDING. body is sealed, and gone once the
-- message can no longer leave. cancel: why a message in flight must not be tried again.
create table outbox (
    id            integer primary key,
    rank          integer not null,
    subject       integer not null,
    grp           text,
    medium        text    not null,
    channels      text    not null,
    channel_at    integer not null default 0,
    channel       text    not null,
    body          blob,
    segments      integer not null,
    asks_answer   integer not null,
    to_caller     integer not null,
    drill         integer not null,
    state         text    not null,
    reason        text,
    cancel        text,
    due           integer not null,
    not_after     integer not null,
    attempts      integer not null default 0,
    unknowns      integer not null default 0,
    carrier_id    text,
    created_at    integer not null,
    sent_at       integer,
    delivered_at  integer
) strict;

-- One message in flight per recipient.
create unique index outbox_in_flight on outbox (subject) where state = 'SENDING';
create index outbox_queue on outbox (channel, rank, due, segments) where state = 'QUEUED';
create index outbox_lease on outbox (due) where state = 'SENDING';
create index outbox_group on outbox (grp)
    where grp is not null and state in ('QUEUED', 'SENDING');
create index outbox_subject on outbox (subject) where state in ('QUEUED', 'SENDING');
create index outbox_unknown on outbox (subject) where state = 'UNKNOWN';
create index outbox_carrier on outbox (channel, carrier_id) where carrier_id is not null;

-- Receipts that came before the carrier's id was stored; they wait for it.
create table early_receipt (
    channel     text    not null,
    carrier_id  text    not null,
    state       text    not null,
    code        text    not null,
    at          integer not null,
    primary key (channel, carrier_id, state)
) strict, without rowid;

-- When people were last told that a channel serves nobody.
create table channel_alarm (
    channel  text primary key,
    told_at  integer not null
) strict, without rowid;
