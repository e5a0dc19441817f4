alter table thing add column other text;
alter table nothing add column other text;
