-- Codes that open a contact: what was not sent by us is measured too. channel: empty for any. removed:
-- taken out, and what it counted stays.
create table code (
    id        text    primary key,
    campaign  text    not null,
    kind      text    not null,
    channel   text    not null,
    value     text    not null,
    what      text    not null,
    opt_out   integer not null,
    removed   integer not null default 0
) strict, without rowid;

create unique index code_value on code (kind, channel, value) where removed = 0;
create index code_campaign on code (campaign);

-- Counts alone. day: since the epoch, in UTC. told: callers who named it when asked how they heard.
create table code_count (
    code      text    not null,
    day       integer not null,
    contacts  integer not null default 0,
    answered  integer not null default 0,
    referred  integer not null default 0,
    told      integer not null default 0,
    primary key (code, day)
) strict, without rowid;

-- Which code opened a conversation, for 7 days: no subject is in here.
create table code_contact (
    conversation  integer primary key,
    code          text    not null,
    at            integer not null,
    answered      integer not null default 0,
    referred      integer not null default 0
) strict;

create index code_contact_at on code_contact (at);

-- Conversations whose answer to "how did you hear" was counted, for 7 days.
create table heard_contact (
    conversation  integer primary key,
    at            integer not null
) strict;

create index heard_contact_at on heard_contact (at);

-- Who of a campaign got in touch, until its time is over and its arms are counted.
create table response (
    campaign  text    not null,
    subject   integer not null,
    held_out  integer not null,
    primary key (campaign, subject)
) strict, without rowid;

-- The arms of a campaign whose time is over: people, each once however many waves they were in.
create table arm_count (
    campaign   text    not null,
    held_out   integer not null,
    people     integer not null,
    responded  integer not null,
    primary key (campaign, held_out)
) strict, without rowid;
