-- People who work with Fanal, and machines. Roles: their names divided by blanks.
create table staff (
    id           bigint primary key,
    name         text   not null unique,
    roles        text   not null,
    password     text,
    made_at      bigint not null,
    disabled_at  bigint
);

-- Bearer tokens: what is kept is a hash that cannot be turned back.
create table token (
    hash     bytea  primary key,
    staff    bigint not null references staff (id),
    made_at  bigint not null
);

create index token_staff on token (staff);

-- Sign-ins in a browser.
create table sign_in (
    hash        bytea  primary key,
    staff       bigint not null references staff (id),
    made_at     bigint not null,
    expires_at  bigint not null
);

create index sign_in_staff on sign_in (staff);
create index sign_in_expires on sign_in (expires_at);

-- Who saw or did what. Each row's hash covers the hash of the row before it.
create table audit (
    number    bigint primary key,
    who       text   not null,
    what      text   not null,
    ref       text   not null,
    at        bigint not null,
    previous  text   not null,
    hash      text   not null
);

create index audit_ref on audit (ref);

-- Where the chain ends: whoever adds to it changes this one row first, and so waits for the others.
create table audit_end (
    id      bigint primary key check (id = 1),
    number  bigint not null,
    hash    text not null
);

insert into audit_end (id, number, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end
$$;

create trigger audit_stays before update or delete on audit
    for each row execute function audit_append_only();
