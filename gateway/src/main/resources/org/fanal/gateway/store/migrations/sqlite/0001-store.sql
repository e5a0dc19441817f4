-- Whose words or number are sealed: a number, or a case. Erased: wrapped, hash and number are null.
create table subject (
    id       integer primary key,
    hash     blob unique,
    number   blob,
    wrapped  blob,
    month    text    not null,
    made_at  integer not null
) strict;

-- What a month's wrapping key hashes to, so that another key file is noticed.
create table vault_key (
    name    text primary key,
    proof   blob not null
) strict, without rowid;

-- Subjects erased; kept, and noted beside the key file, so that an old copy is erased again.
create table erasure (
    subject    integer primary key,
    erased_at  integer not null,
    noted      integer not null default 0
) strict;

create table event (
    id    integer primary key,
    kind  text    not null,
    at    integer not null,
    refs  text    not null
) strict;

create index event_at on event (at);

-- One row for each consumer that still has to take the event, in the order of place.
create table delivery (
    consumer   text    not null,
    event      integer not null references event (id),
    place      integer not null,
    due        integer not null,
    attempts   integer not null default 0,
    parked_at  integer,
    error      text,
    primary key (consumer, event)
) strict, without rowid;

create index delivery_due on delivery (consumer, place) where parked_at is null;
create index delivery_event on delivery (event);

create table lease (
    name   text primary key,
    owner  text    not null,
    until  integer not null
) strict, without rowid;

-- Written to see whether the store takes writes now.
create table probe (
    id    integer primary key,
    at    integer not null,
    room  blob
) strict;
