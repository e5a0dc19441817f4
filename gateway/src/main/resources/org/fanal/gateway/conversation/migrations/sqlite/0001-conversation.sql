-- state is sealed. silent_at: the earliest instant at which it may have fallen silent; moved only
-- when that instant comes, so that a turn touches no index.
create table conversation (
    id               integer primary key,
    subject          integer not null,
    channel          text    not null,
    medium           text    not null,
    carrier_session  text,
    script           text    not null,
    state            blob,
    status           text    not null,
    began_at         integer not null,
    last_at          integer not null,
    silent_at        integer not null,
    ended_at         integer,
    how              text,
    drill            integer not null
) strict;

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
    key      blob    not null,
    at       integer not null,
    subject  integer not null,
    ends     integer not null default 0,
    answer   blob,
    words    blob,
    primary key (channel, key)
) strict, without rowid;

create index inbound_at on inbound (at);
create index inbound_words on inbound (words) where words is not null;

-- What flows and texts were at a version, for as long as an open conversation needs it.
create table script (
    version  text primary key,
    sources  text    not null,
    kept_at  integer not null
) strict, without rowid;

-- Reports as conversations gave them; answers are sealed by the subject's key.
create table filing (
    id            integer primary key,
    conversation  integer not null,
    subject       integer not null,
    form          text    not null,
    urgency       text    not null,
    place         text    not null,
    child         integer not null,
    police        text    not null,
    language      text    not null,
    partial       integer not null,
    flagged       integer not null,
    drill         integer not null,
    medium        text    not null,
    channel       text    not null,
    at            integer not null,
    answers       blob    not null
) strict;

create index filing_conversation on filing (conversation);
create index filing_subject on filing (subject);

-- Every decision on a consent, as it was put (R12). The last one of a purpose holds.
create table consent (
    id            integer primary key,
    subject       integer not null,
    conversation  integer not null,
    purpose       text    not null,
    given         integer not null,
    wording       text    not null,
    script        text    not null,
    language      text    not null,
    channel       text    not null,
    at            integer not null
) strict;

create index consent_subject on consent (subject, purpose);
