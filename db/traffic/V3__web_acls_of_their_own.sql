-- The tables web_acl and profile_version of V1 belong to the module webacl since: only it reads and writes them. They stay where
-- they are, and what changes them stands in this folder, after V1. The tables of this module name web ACLs by their numbers,
-- which webacl never takes back, and no longer refer to its table: no foreign key crosses a module.
alter table traffic_hour drop constraint traffic_hour_acl_fkey;
alter table country_hour drop constraint country_hour_acl_fkey;
alter table rule_hour drop constraint rule_hour_acl_fkey;
alter table bot_hour drop constraint bot_hour_acl_fkey;
alter table top_hour drop constraint top_hour_acl_fkey;
alter table attack_hour drop constraint attack_hour_acl_fkey;
alter table traffic_day drop constraint traffic_day_acl_fkey;
alter table country_day drop constraint country_day_acl_fkey;
alter table rule_day drop constraint rule_day_acl_fkey;
alter table bot_day drop constraint bot_day_acl_fkey;
alter table top_day drop constraint top_day_acl_fkey;
alter table attack_day drop constraint attack_day_acl_fkey;
