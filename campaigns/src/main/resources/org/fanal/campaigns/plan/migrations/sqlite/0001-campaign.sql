-- Campaigns. spec: the one form, as JSON. revision counts what was written: an approval is of one
-- revision, and of pledge, as JSON: a hash of all that leaves, and the numbers it names. reason: why
-- it is where it is. No number and no word of a person is in here.
create table campaign (
    id            text    primary key,
    spec          text    not null,
    revision      integer not null,
    state         text    not null,
    reason        text    not null,
    author        text    not null,
    submitted_by  text,
    approved_by   text,
    scheduled_by  text,
    created_at    integer not null,
    changed_at    integer not null,
    submitted_at  integer,
    approved_at   integer,
    scheduled_at  integer,
    started_at    integer,
    ended_at      integer,
    pledge        text
) strict, without rowid;

create index campaign_state on campaign (state);

-- All that was done to a campaign, in order. spec: what it was then, where that is what changed.
create table campaign_change (
    id          integer primary key,
    campaign    text    not null,
    number      integer not null,
    revision    integer not null,
    from_state  text,
    to_state    text    not null,
    who         text    not null,
    reason      text    not null,
    spec        text,
    at          integer not null
) strict;

create unique index campaign_change_number on campaign_change (campaign, number);

create trigger campaign_change_stays before update on campaign_change
begin
    select raise(abort, 'the changes of campaigns are append-only');
end;

create trigger campaign_change_is_kept before delete on campaign_change
begin
    select raise(abort, 'the changes of campaigns are append-only');
end;
