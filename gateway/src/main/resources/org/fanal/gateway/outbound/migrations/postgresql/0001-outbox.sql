-- What we send. rank: 0 alert, 1 reply, 2 reminder, 3 campaign. due: when something is to be done
-- next, a try while QUEUED, the end of the lease while SENDING. body is sealed, and gone once the
-- message can no longer leave. cancel: why a message in flight must not be tried again. grp: in the
-- order of its bytes, by which ranges of it are asked for.
create table outbox (
    id            bigint primary key,
    rank          bigint not null,
    subject       bigint not null,
    grp           text    collate "C",
    medium        text    not null,
    channels      text    not null,
    channel_at    bigint not null default 0,
    channel       text    not null,
    body          bytea,
    segments      bigint not null,
    asks_answer   bigint not null,
    to_caller     bigint not null,
    drill         bigint not null,
    state         text    not null,
    reason        text,
    cancel        text,
    due           bigint not null,
    not_after     bigint not null,
    attempts      bigint not null default 0,
    unknowns      bigint not null default 0,
    carrier_id    text,
    created_at    bigint not null,
    sent_at       bigint,
    delivered_at  bigint
);

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
    at          bigint not null,
    primary key (channel, carrier_id, state)
);

-- When people were last told that a channel serves nobody.
create table channel_alarm (
    channel  text primary key,
    told_at  bigint not null
);
