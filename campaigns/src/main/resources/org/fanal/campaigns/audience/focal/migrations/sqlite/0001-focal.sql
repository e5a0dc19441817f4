-- People known by their phone, who enrol others. name: sealed by the subject's key. languages: tags,
-- blanks between them. day, lines: how many lines of theirs counted that day; unclear: how many in a
-- row were not understood.
create table focal_point (
    id         text primary key,
    subject    integer not null unique,
    name       blob    not null,
    place      text    not null,
    route      text    not null,
    languages  text    not null,
    day        integer not null default 0,
    lines      integer not null default 0,
    unclear    integer not null default 0
) strict;

-- Sessions held in a community. campaign: the one it belongs to, or empty.
create table session_held (
    id        integer primary key,
    focal     text    not null,
    place     text    not null,
    people    integer not null,
    campaign  text    not null,
    medium    text    not null,
    at        integer not null
) strict;

create index session_held_focal on session_held (focal, id);

create index session_held_campaign on session_held (campaign);

-- Who was enrolled by a focal point and has not answered yet: no recipient. stage: on the route, where
-- it is known.
create table enrolment_asked (
    subject     integer primary key,
    focal       text    not null,
    language    text    not null,
    place       text    not null,
    route       text    not null,
    stage       text,
    expires_at  integer not null
) strict;

create index enrolment_asked_expires on enrolment_asked (expires_at);
