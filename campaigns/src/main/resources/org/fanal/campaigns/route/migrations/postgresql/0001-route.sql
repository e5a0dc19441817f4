-- Which files were read into the store, and what they were then (DESIGN 5). exported: what the file was
-- when the store was last written out.
create table seed (
    name  text    primary key,
    hash  text    not null,
    at    bigint  not null,
    exported text
);

-- form: the place as its file has it, as JSON.
create table place (
    id          text    primary key,
    country     text    not null,
    form        text    not null,
    changed_at  bigint  not null
);

-- version: the latest.
create table route (
    id       text    primary key,
    version  bigint  not null
);

-- Each edit is a row; none is changed afterwards. form: the route as its file has it, as JSON.
create table route_version (
    route        text    not null references route (id),
    version      bigint  not null,
    valid_from   bigint  not null,
    valid_to     bigint,
    reviewed_at  bigint,
    reviewer     text,
    form         text    not null,
    made_at      bigint  not null,
    made_by      text    not null,
    primary key (route, version)
);

-- How many reports of a month told of going from one place to another: counts alone, no trail.
create table seen_leg (
    month   text    not null,
    origin  text    not null,
    target  text    not null,
    count   bigint  not null,
    primary key (month, origin, target)
);
