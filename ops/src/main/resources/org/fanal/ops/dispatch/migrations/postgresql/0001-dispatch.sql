-- Who answers. What identifies them is sealed by the key of their first phone (R10).
create table responder (
    id              text primary key,
    position        bigint not null,
    name            bytea   not null,
    languages       text    not null,
    sms             text    not null,
    voice           text    not null,
    sms_stopped_at  bigint,
    nonsense        bigint not null default 0
);

-- Their phones: the vault's subjects. position 0 is rung.
create table responder_phone (
    subject    bigint primary key,
    responder  text    not null references responder (id),
    position   bigint not null
);

create unique index responder_phone_position on responder_phone (responder, position);

create table team (
    id        text primary key,
    position  bigint not null,
    body      text    not null
);

create table policy (
    id        text primary key,
    position  bigint not null,
    body      text    not null
);

-- subject: the number it came from. seal: the subject of the case, whose key seals the answers.
create table casefile (
    id         bigint primary key,
    code       text    not null,
    status     text    not null,
    urgency    text    not null,
    form       text    not null,
    place      text    not null,
    language   text    not null,
    child      bigint not null,
    police     text    not null,
    partial    bigint not null,
    flagged    bigint not null,
    drill      bigint not null,
    subject    bigint not null,
    seal       bigint not null,
    answers    bytea   not null,
    opened_at  bigint not null,
    last_at    bigint not null,
    closes_at  bigint,
    closed_at  bigint
);

create unique index casefile_code on casefile (code) where status = 'OPEN';
-- A second report from a number joins its open case; an exercise never joins a real one.
create unique index casefile_caller on casefile (subject, drill) where status = 'OPEN';
create index casefile_opened on casefile (opened_at, id);
create index casefile_closes on casefile (closes_at) where closes_at is not null;

-- Users, responders and agencies that must learn nothing of a case (R17).
create table case_exclusion (
    case_id  bigint not null,
    name     text    not null,
    primary key (case_id, name)
);

-- What happened to a case and its alerts: ids and tags, never a word of a caller.
create table case_entry (
    id        bigint primary key,
    case_id   bigint not null,
    position  bigint not null,
    alert_id  bigint,
    at        bigint not null,
    what      text    not null,
    who       text,
    detail    text
);

create index case_entry_case on case_entry (case_id, position);

-- policy: as it was when the alert began. step: of the policy, from 1; 0 before the first. next_at:
-- when its next step or its reminder is due; null when nothing more happens by itself. late_at: when it
-- counts as not taken in time; null once it was, or that was told.
create table alert (
    id           bigint primary key,
    case_id      bigint not null references casefile (id),
    code         text    not null,
    state        text    not null,
    urgency      text    not null,
    place        text    not null,
    drill        bigint not null,
    team         text    not null,
    policy       text    not null,
    round        bigint not null,
    step         bigint not null,
    next_at      bigint,
    late_at      bigint,
    reminded_at  bigint,
    taken_by     text,
    taken_at     bigint,
    outcome      text,
    opened_at    bigint not null,
    closed_at    bigint
);

create unique index alert_open on alert (case_id) where state <> 'CLOSED';
create index alert_case on alert (case_id, opened_at, id);
create index alert_due on alert (next_at) where next_at is not null;
create index alert_late on alert (late_at) where late_at is not null;
create index alert_opened on alert (opened_at, id);

-- Whom an alert has called. number: theirs for it, free again when it closes. round and step: at
-- which they were called last. out_round: in which they passed or could not be reached. held_until:
-- when what is held back for them goes out together.
create table alert_call (
    alert_id    bigint not null references alert (id),
    responder   text    not null,
    team        text    not null,
    police      bigint not null,
    number      bigint not null,
    released    bigint not null default 0,
    round       bigint not null,
    step        bigint not null,
    out_round   bigint,
    rung_at     bigint not null,
    held_until  bigint,
    primary key (alert_id, responder)
);

create unique index alert_call_number on alert_call (responder, number) where released = 0;
create index alert_call_held on alert_call (held_until) where held_until is not null;

-- What supervisors are shown. key: the same is not noted again within the hour.
create table notice (
    id        bigint primary key,
    at        bigint not null,
    kind      text    not null,
    key       text    not null,
    case_id   bigint,
    alert_id  bigint,
    detail    text    not null,
    told      bigint not null,
    seen_at   bigint
);

create index notice_key on notice (kind, key, at);
create index notice_at on notice (at, id);
