-- state is sealed. silent_at: the earliest instant at which it may have fallen silent; moved only
-- when that instant comes, so that a turn touches no index.
create table conversation (
    id               bigint primary key,
    subject          bigint not null,
    channel          text    not null,
    medium           text    not null,
    carrier_session  text,
    script           text    not null,
    state            bytea,
    status           text    not null,
    began_at         bigint not null,
    last_at          bigint not null,
    silent_at        bigint not null,
    ended_at         bigint,
    how              text,
    drill            bigint not null
);

create unique index conversation_session on conversation (channel, carrier_session)
    where carrier_session is not null;
create unique index conversation_open on conversation (subject, medium) where status = 'OPEN';
create index conversation_subject on conversation (subject);
create index conversation_silent on conversation (silent_at) where status = 'OPEN';
create index conversation_script on conversation (script) where status = 'OPEN';

-- What carriers told us, kept 7 days: what they repeat gets the same answer (R26). words: keyed
-- hash of a long text, to know it under another id.
create table inbound (
    channel  text    not null,
    key      bytea    not null,
    at       bigint not null,
    subject  bigint not null,
    ends     bigint not null default 0,
    answer   bytea,
    words    bytea,
    primary key (channel, key)
);

create index inbound_at on inbound (at);
create index inbound_words on inbound (words) where words is not null;

-- What flows and texts were at a version, for as long as an open conversation needs it.
create table script (
    version  text primary key,
    sources  text    not null,
    kept_at  bigint not null
);

-- Reports as conversations gave them; answers are sealed by the subject's key.
create table filing (
    id            bigint primary key,
    conversation  bigint not null,
    subject       bigint not null,
    form          text    not null,
    urgency       text    not null,
    place         text    not null,
    child         bigint not null,
    police        text    not null,
    language      text    not null,
    partial       bigint not null,
    flagged       bigint not null,
    drill         bigint not null,
    medium        text    not null,
    channel       text    not null,
    at            bigint not null,
    answers       bytea    not null
);

create index filing_conversation on filing (conversation);
create index filing_subject on filing (subject);

-- Every decision on a consent, as it was put (R12). The last one of a purpose holds.
create table consent (
    id            bigint primary key,
    subject       bigint not null,
    conversation  bigint not null,
    purpose       text    not null,
    given         bigint not null,
    wording       text    not null,
    script        text    not null,
    language      text    not null,
    channel       text    not null,
    at            bigint not null
);

create index consent_subject on consent (subject, purpose);
