-- Who answers. What identifies them is sealed by the key of their first phone (R10).
create table responder (
    id              text primary key,
    position        integer not null,
    name            blob    not null,
    languages       text    not null,
    sms             text    not null,
    voice           text    not null,
    sms_stopped_at  integer,
    nonsense        integer not null default 0
) strict, without rowid;

-- Their phones: the vault's subjects. position 0 is rung.
create table responder_phone (
    subject    integer primary key,
    responder  text    not null references responder (id),
    position   integer not null
) strict;

create unique index responder_phone_position on responder_phone (responder, position);

create table team (
    id        text primary key,
    position  integer not null,
    body      text    not null
) strict, without rowid;

create table policy (
    id        text primary key,
    position  integer not null,
    body      text    not null
) strict, without rowid;

-- subject: the number it came from. seal: the subject of the case, whose key seals the answers.
create table casefile (
    id         integer primary key,
    code       text    not null,
    status     text    not null,
    urgency    text    not null,
    form       text    not null,
    place      text    not null,
    language   text    not null,
    child      integer not null,
    police     text    not null,
    partial    integer not null,
    flagged    integer not null,
    drill      integer not null,
    subject    integer not null,
    seal       integer not null,
    answers    blob    not null,
    opened_at  integer not null,
    last_at    integer not null,
    closes_at  integer,
    closed_at  integer
) strict;

create unique index casefile_code on casefile (code) where status = 'OPEN';
-- A second report from a number joins its open case; an exercise never joins a real one.
create unique index casefile_caller on casefile (subject, drill) where status = 'OPEN';
create index casefile_opened on casefile (opened_at, id);
create index casefile_closes on casefile (closes_at) where closes_at is not null;

-- Users, responders and agencies that must learn nothing of a case (R17).
create table case_exclusion (
    case_id  integer not null,
    name     text    not null,
    primary key (case_id, name)
) strict, without rowid;

-- What happened to a case and its alerts: ids and tags, never a word of a caller.
create table case_entry (
    id        integer primary key,
    case_id   integer not null,
    position  integer not null,
    alert_id  integer,
    at        integer not null,
    what      text    not null,
    who       text,
    detail    text
) strict;

create index case_entry_case on case_entry (case_id, position);

-- policy: as it was when the alert began. step: of the policy, from 1; 0 before the first. next_at:
-- when its next step or its reminder is due; null when nothing more happens by itself. late_at: when it
-- counts as not taken in time; null once it was, or that was told.
create table alert (
    id           integer primary key,
    case_id      integer not null references casefile (id),
    code         text    not null,
    state        text    not null,
    urgency      text    not null,
    place        text    not null,
    drill        integer not null,
    team         text    not null,
    policy       text    not null,
    round        integer not null,
    step         integer not null,
    next_at      integer,
    late_at      integer,
    reminded_at  integer,
    taken_by     text,
    taken_at     integer,
    outcome      text,
    opened_at    integer not null,
    closed_at    integer
) strict;

create unique index alert_open on alert (case_id) where state <> 'CLOSED';
create index alert_case on alert (case_id, opened_at, id);
create index alert_due on alert (next_at) where next_at is not null;
create index alert_late on alert (late_at) where late_at is not null;
create index alert_opened on alert (opened_at, id);

-- Whom an alert has called. number: theirs for it, free again when it closes. round and step: at
-- which they were called last. out_round: in which they passed or could not be reached. held_until:
-- when what is held back for them goes out together.
create table alert_call (
    alert_id    integer not null references alert (id),
    responder   text    not null,
    team        text    not null,
    police      integer not null,
    number      integer not null,
    released    integer not null default 0,
    round       integer not null,
    step        integer not null,
    out_round   integer,
    rung_at     integer not null,
    held_until  integer,
    primary key (alert_id, responder)
) strict, without rowid;

create unique index alert_call_number on alert_call (responder, number) where released = 0;
create index alert_call_held on alert_call (held_until) where held_until is not null;

-- What supervisors are shown. key: the same is not noted again within the hour.
create table notice (
    id        integer primary key,
    at        integer not null,
    kind      text    not null,
    key       text    not null,
    case_id   integer,
    alert_id  integer,
    detail    text    not null,
    told      integer not null,
    seen_at   integer
) strict;

create index notice_key on notice (kind, key, at);
create index notice_at on notice (at, id);
