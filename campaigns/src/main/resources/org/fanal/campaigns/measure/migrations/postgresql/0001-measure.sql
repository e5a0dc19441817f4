-- Codes that open a contact: what was not sent by us is measured too. channel: empty for any. removed:
-- taken out, and what it counted stays.
create table code (
    id        text    primary key,
    campaign  text    not null,
    kind      text    not null,
    channel   text    not null,
    value     text    not null,
    what      text    not null,
    opt_out   bigint not null,
    removed   bigint not null default 0
);

create unique index code_value on code (kind, channel, value) where removed = 0;
create index code_campaign on code (campaign);

-- Counts alone. day: since the epoch, in UTC. told: callers who named it when asked how they heard.
create table code_count (
    code      text    not null,
    day       bigint not null,
    contacts  bigint not null default 0,
    answered  bigint not null default 0,
    referred  bigint not null default 0,
    told      bigint not null default 0,
    primary key (code, day)
);

-- Which code opened a conversation, for 7 days: no subject is in here.
create table code_contact (
    conversation  bigint primary key,
    code          text    not null,
    at            bigint not null,
    answered      bigint not null default 0,
    referred      bigint not null default 0
);

create index code_contact_at on code_contact (at);

-- Conversations whose answer to "how did you hear" was counted, for 7 days.
create table heard_contact (
    conversation  bigint primary key,
    at            bigint not null
);

create index heard_contact_at on heard_contact (at);

-- Who of a campaign got in touch, until its time is over and its arms are counted.
create table response (
    campaign  text    not null,
    subject   bigint not null,
    held_out  bigint not null,
    primary key (campaign, subject)
);

-- The arms of a campaign whose time is over: people, each once however many waves they were in.
create table arm_count (
    campaign   text    not null,
    held_out   bigint not null,
    people     bigint not null,
    responded  bigint not null,
    primary key (campaign, held_out)
);
