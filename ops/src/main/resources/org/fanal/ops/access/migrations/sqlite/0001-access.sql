-- People who work with Fanal, and machines. Roles: their names divided by blanks.
create table staff (
    id           integer primary key,
    name         text    not null unique,
    roles        text    not null,
    password     text,
    made_at      integer not null,
    disabled_at  integer
) strict;

-- Bearer tokens: what is kept is a hash that cannot be turned back.
create table token (
    hash     blob    primary key,
    staff    integer not null references staff (id),
    made_at  integer not null
) strict, without rowid;

create index token_staff on token (staff);

-- Sign-ins in a browser.
create table sign_in (
    hash        blob    primary key,
    staff       integer not null references staff (id),
    made_at     integer not null,
    expires_at  integer not null
) strict, without rowid;

create index sign_in_staff on sign_in (staff);
create index sign_in_expires on sign_in (expires_at);

-- Who saw or did what. Each row's hash covers the hash of the row before it.
create table audit (
    number    integer primary key,
    who       text    not null,
    what      text    not null,
    ref       text    not null,
    at        integer not null,
    previous  text    not null,
    hash      text    not null
) strict;

create index audit_ref on audit (ref);

-- Where the chain ends: whoever adds to it changes this one row first, and so waits for the others.
create table audit_end (
    id      integer primary key check (id = 1),
    number  integer not null,
    hash    text not null
) strict;

insert into audit_end (id, number, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create trigger audit_stays before update on audit
begin
    select raise(abort, 'the audit is append-only');
end;

create trigger audit_is_kept before delete on audit
begin
    select raise(abort, 'the audit is append-only');
end;
