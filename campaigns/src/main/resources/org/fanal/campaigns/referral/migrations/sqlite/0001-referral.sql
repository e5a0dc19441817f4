-- Referral endpoints. card: the form of referrals.yaml as JSON, without keepers' phones. revision
-- counts from 1 and goes up with each change of the card. edited_by: the user who last changed whom
-- people are sent to, until somebody else stands for it; empty then, and after the first start.
create table endpoint (
    id          text primary key,
    position    integer not null,
    revision    integer not null,
    card        text    not null,
    edited_by   text    not null default '',
    changed_at  integer not null
) strict;

create table endpoint_need (
    need      text not null,
    endpoint  text not null references endpoint (id),
    primary key (need, endpoint)
) strict;

-- Who checks in: the vault's subjects of their numbers (R10). heard_at: when one last did; to one who
-- never did nobody writes.
create table endpoint_keeper (
    endpoint  text    not null references endpoint (id),
    subject   integer not null,
    position  integer not null,
    heard_at  integer,
    primary key (endpoint, subject)
) strict;

create index endpoint_keeper_subject on endpoint_keeper (subject);

-- What is known of each, and the standing that was written last. next_at: when time alone may
-- change it, or its keeper is to be reminded.
create table endpoint_health (
    endpoint           text primary key references endpoint (id),
    latch              text    not null,
    passes             integer not null,
    fails              integer not null,
    pass_kind          text,
    pass_at            integer,
    fail_kind          text,
    fail_at            integer,
    down_since         integer,
    spoken_at          integer,
    attested_until     integer,
    free               integer,
    free_at            integer,
    good               integer not null,
    late               integer not null,
    maintenance_until  integer,
    unreached          integer not null,
    state              text    not null,
    reason             text    not null,
    since              integer not null,
    reminded_at        integer,
    next_at            integer
) strict;

create index endpoint_health_next on endpoint_health (next_at);

-- Every signal that came, and what it did. who: a user, or empty where it was nobody's word.
create table endpoint_signal (
    id        integer primary key,
    endpoint  text    not null,
    kind      text    not null,
    outcome   text    not null,
    who       text    not null,
    at        integer not null
) strict;

create index endpoint_signal_at on endpoint_signal (endpoint, at);

-- Alerts of its line by day (UTC): taken in time, or late.
create table endpoint_traffic (
    endpoint  text    not null,
    day       integer not null,
    good      integer not null,
    late      integer not null,
    primary key (endpoint, day)
) strict;

-- Every change of standing; only ever added to.
create table endpoint_change (
    id          integer primary key,
    endpoint    text    not null,
    from_state  text    not null,
    to_state    text    not null,
    reason      text    not null,
    who         text    not null,
    at          integer not null
) strict;

create index endpoint_change_at on endpoint_change (endpoint, at);

-- Tries of a line. token: a keyed hash. state: WAITING, PASSED, FAILED, INCONCLUSIVE, SKIPPED.
create table endpoint_probe (
    id        integer primary key,
    endpoint  text    not null,
    kind      text    not null,
    token     blob,
    state     text    not null,
    reason    text    not null,
    at        integer not null,
    ends_at   integer not null,
    message   integer
) strict;

create index endpoint_probe_at on endpoint_probe (endpoint, at);
create index endpoint_probe_waiting on endpoint_probe (ends_at) where state = 'WAITING';
create unique index endpoint_probe_token on endpoint_probe (token);

-- Of which endpoint a caller was told last; kept for three days.
create table endpoint_told (
    subject   integer primary key,
    endpoint  text    not null,
    at        integer not null
) strict;

create index endpoint_told_at on endpoint_told (at);

-- Who said within the last seven days that nobody answered there: each counts once.
create table endpoint_doubt (
    endpoint  text    not null,
    subject   integer  not null,
    at        integer  not null,
    primary key (endpoint, subject)
) strict;
