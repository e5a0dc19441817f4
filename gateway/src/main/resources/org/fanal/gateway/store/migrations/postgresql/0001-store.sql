-- Whose words or number are sealed: a number, or a case. Erased: wrapped, hash and number are null.
create table subject (
    id       bigint primary key,
    hash     bytea unique,
    number   bytea,
    wrapped  bytea,
    month    text   not null,
    made_at  bigint not null
);

-- What a month's wrapping key hashes to, so that another key file is noticed.
create table vault_key (
    name   text primary key,
    proof  bytea not null
);

-- Subjects erased; kept, and noted beside the key file, so that an old copy is erased again.
create table erasure (
    subject    bigint primary key,
    erased_at  bigint  not null,
    noted      integer not null default 0
);

create table event (
    id    bigint primary key,
    kind  text   not null,
    at    bigint not null,
    refs  text   not null
);

create index event_at on event (at);

-- One row for each consumer that still has to take the event, in the order of place.
create table delivery (
    consumer   text    not null,
    event      bigint  not null references event (id),
    place      bigint  not null,
    due        bigint  not null,
    attempts   integer not null default 0,
    parked_at  bigint,
    error      text,
    primary key (consumer, event)
);

create index delivery_due on delivery (consumer, place) where parked_at is null;
create index delivery_event on delivery (event);

create table lease (
    name   text primary key,
    owner  text   not null,
    until  bigint not null
);

-- Written to see whether the store takes writes now.
create table probe (
    id    bigint primary key,
    at    bigint not null,
    room  bytea
);
