create table thing (
    id     bigint primary key,
    name   text unique,
    bytes  bytea,
    at     bigint,
    flag   integer,
    lane   text
);
