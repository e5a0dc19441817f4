-- What was answered to requests with an Idempotency-Key, kept 24 h. request: keyed hash of it.
-- status 0 is never seen by others: the row is taken and answered in one transaction.
create table idempotency (
    staff    bigint  not null,
    key      text    not null,
    request  text    not null,
    status   bigint  not null,
    type     text    not null,
    body     text    not null,
    about    text,
    at       bigint  not null,
    primary key (staff, key)
);

create index idempotency_at on idempotency (at);
