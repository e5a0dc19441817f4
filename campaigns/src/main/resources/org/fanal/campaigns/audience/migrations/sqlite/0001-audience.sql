-- Whom campaigns may write to. subject: the vault's, which tells when a number first came to us, so
-- it is shown to nobody. id: by chance; what the API calls them by. zone: their own, where it differs
-- from that of their place. consent: its wording or reference, sealed by the subject's key. A LEFT one
-- is written to by no campaign until they come back by their own word.
create table recipient (
    subject       integer primary key,
    id            integer not null unique,
    language      text    not null,
    place         text    not null,
    zone          text,
    country       text    not null,
    source        text    not null,
    actor         text    not null,
    consent       blob,
    consented_at  integer not null,
    state         text    not null,
    updated_at    integer not null
) strict;

-- Where on a route they are said to be: the current claim alone, no trail. One tree in the order in
-- which an audience is paged. confidence: 3 their own word, 2 another's, 1 their gateway's country.
create table recipient_route (
    route        text    not null,
    subject      integer not null,
    stage        text    not null,
    evidence     text    not null,
    confidence   integer not null,
    observed_at  integer not null,
    expires_at   integer not null,
    primary key (route, subject)
) strict, without rowid;

create index recipient_route_subject on recipient_route (subject);
create index recipient_route_expiry on recipient_route (expires_at);
