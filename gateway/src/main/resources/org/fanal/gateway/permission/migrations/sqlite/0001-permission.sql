-- How we stand with a caller (R1, R3, R7). A row of its own so that a USSD turn writes none.
create table standing (
    subject       integer primary key,
    wrote_at      integer,
    hushed        text,
    farewell      integer not null default 0,
    medium        text,
    hours         text,
    zone          text,
    permit_until  integer
) strict;

-- The stop list, by the number's keyed hash: it outlives the erasure of the subject (R9, R18).
create table opt_out (
    hash    blob primary key,
    at      integer not null,
    source  text    not null
) strict, without rowid;
