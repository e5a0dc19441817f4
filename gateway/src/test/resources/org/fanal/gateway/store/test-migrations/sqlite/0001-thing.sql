create table thing (
    id     integer primary key,
    name   text unique,
    bytes  blob,
    at     integer,
    flag   integer,
    lane   text
) strict;
