-- People known by their phone, who enrol others. name: sealed by the subject's key. languages: tags,
-- blanks between them. day, lines: how many lines of theirs counted that day; unclear: how many in a
-- row were not understood.
create table focal_point (
    id         text primary key,
    subject    bigint not null unique,
    name       bytea    not null,
    place      text    not null,
    route      text    not null,
    languages  text    not null,
    day        bigint not null default 0,
    lines      bigint not null default 0,
    unclear    bigint not null default 0
);

-- Sessions held in a community. campaign: the one it belongs to, or empty.
create table session_held (
    id        bigint primary key,
    focal     text    not null,
    place     text    not null,
    people    bigint not null,
    campaign  text    not null,
    medium    text    not null,
    at        bigint not null
);

create index session_held_focal on session_held (focal, id);

create index session_held_campaign on session_held (campaign);

-- Who was enrolled by a focal point and has not answered yet: no recipient. stage: on the route, where
-- it is known.
create table enrolment_asked (
    subject     bigint primary key,
    focal       text    not null,
    language    text    not null,
    place       text    not null,
    route       text    not null,
    stage       text,
    expires_at  bigint not null
);

create index enrolment_asked_expires on enrolment_asked (expires_at);
