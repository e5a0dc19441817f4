-- Referral endpoints. card: the form of referrals.yaml as JSON, without keepers' phones. revision
-- counts from 1 and goes up with each change of the card. edited_by: the user who last changed whom
-- people are sent to, until somebody else stands for it; empty then, and after the first start.
create table endpoint (
    id          text primary key,
    position    bigint not null,
    revision    bigint not null,
    card        text    not null,
    edited_by   text    not null default '',
    changed_at  bigint not null
);

create table endpoint_need (
    need      text not null,
    endpoint  text not null references endpoint (id),
    primary key (need, endpoint)
);

-- Who checks in: the vault's subjects of their numbers (R10). heard_at: when one last did; to one who
-- never did nobody writes.
create table endpoint_keeper (
    endpoint  text    not null references endpoint (id),
    subject   bigint not null,
    position  bigint not null,
    heard_at  bigint,
    primary key (endpoint, subject)
);

create index endpoint_keeper_subject on endpoint_keeper (subject);

-- What is known of each, and the standing that was written last. next_at: when time alone may
-- change it, or its keeper is to be reminded.
create table endpoint_health (
    endpoint           text primary key references endpoint (id),
    latch              text    not null,
    passes             bigint not null,
    fails              bigint not null,
    pass_kind          text,
    pass_at            bigint,
    fail_kind          text,
    fail_at            bigint,
    down_since         bigint,
    spoken_at          bigint,
    attested_until     bigint,
    free               bigint,
    free_at            bigint,
    good               bigint not null,
    late               bigint not null,
    maintenance_until  bigint,
    unreached          bigint not null,
    state              text    not null,
    reason             text    not null,
    since              bigint not null,
    reminded_at        bigint,
    next_at            bigint
);

create index endpoint_health_next on endpoint_health (next_at);

-- Every signal that came, and what it did. who: a user, or empty where it was nobody's word.
create table endpoint_signal (
    id        bigint primary key,
    endpoint  text    not null,
    kind      text    not null,
    outcome   text    not null,
    who       text    not null,
    at        bigint not null
);

create index endpoint_signal_at on endpoint_signal (endpoint, at);

-- Alerts of its line by day (UTC): taken in time, or late.
create table endpoint_traffic (
    endpoint  text    not null,
    day       bigint not null,
    good      bigint not null,
    late      bigint not null,
    primary key (endpoint, day)
);

-- Every change of standing; only ever added to.
create table endpoint_change (
    id          bigint primary key,
    endpoint    text    not null,
    from_state  text    not null,
    to_state    text    not null,
    reason      text    not null,
    who         text    not null,
    at          bigint not null
);

create index endpoint_change_at on endpoint_change (endpoint, at);

-- Tries of a line. token: a keyed hash. state: WAITING, PASSED, FAILED, INCONCLUSIVE, SKIPPED.
create table endpoint_probe (
    id        bigint primary key,
    endpoint  text    not null,
    kind      text    not null,
    token     bytea,
    state     text    not null,
    reason    text    not null,
    at        bigint not null,
    ends_at   bigint not null,
    message   bigint
);

create index endpoint_probe_at on endpoint_probe (endpoint, at);
create index endpoint_probe_waiting on endpoint_probe (ends_at) where state = 'WAITING';
create unique index endpoint_probe_token on endpoint_probe (token);

-- Of which endpoint a caller was told last; kept for three days.
create table endpoint_told (
    subject   bigint primary key,
    endpoint  text    not null,
    at        bigint not null
);

create index endpoint_told_at on endpoint_told (at);

-- Who said within the last seven days that nobody answered there: each counts once.
create table endpoint_doubt (
    endpoint  text    not null,
    subject   bigint  not null,
    at        bigint  not null,
    primary key (endpoint, subject)
);
