-- When they last said no to messages (R3, R9): it holds back campaigns until they agree themselves.
alter table standing add column refused_at integer;
