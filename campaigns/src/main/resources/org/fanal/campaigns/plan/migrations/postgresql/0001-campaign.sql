-- Campaigns. spec: the one form, as JSON. revision counts what was written: an approval is of one
-- revision, and of pledge, as JSON: a hash of all that leaves, and the numbers it names. reason: why
-- it is where it is. No number and no word of a person is in here.
create table campaign (
    id            text   primary key,
    spec          text   not null,
    revision      bigint not null,
    state         text   not null,
    reason        text   not null,
    author        text   not null,
    submitted_by  text,
    approved_by   text,
    scheduled_by  text,
    created_at    bigint not null,
    changed_at    bigint not null,
    submitted_at  bigint,
    approved_at   bigint,
    scheduled_at  bigint,
    started_at    bigint,
    ended_at      bigint,
    pledge        text
);

create index campaign_state on campaign (state);

-- All that was done to a campaign, in order. spec: what it was then, where that is what changed.
create table campaign_change (
    id          bigint primary key,
    campaign    text   not null,
    number      bigint not null,
    revision    bigint not null,
    from_state  text,
    to_state    text   not null,
    who         text   not null,
    reason      text   not null,
    spec        text,
    at          bigint not null
);

create unique index campaign_change_number on campaign_change (campaign, number);

create function campaign_change_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the changes of campaigns are append-only';
end
$$;

create trigger campaign_change_stays before update or delete on campaign_change
    for each row execute function campaign_change_append_only();
