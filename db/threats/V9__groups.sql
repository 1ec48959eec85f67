-- What kind of matter a threat is; pictures show the groups of one list beside each other.
alter table threat add column kind text;

update threat set kind = case
    when id in ('ransomware', 'vulnerability-exploitation', 'targeted-theft', 'remote-access') then 'INTRUSION'
    when id in ('injection', 'web-skimming', 'bots') then 'SITE'
    when id in ('account-takeover', 'phishing', 'cloud-keys') then 'ACCOUNTS'
    when id in ('ddos', 'geopolitical') then 'AVAILABILITY'
    when id in ('supply-chain', 'business-email-compromise', 'ai-use') then 'DEALINGS'
    when id in ('insider-leak', 'careless-leak', 'shadow-it') then 'CONDUCT'
    when id in ('privilege-misuse', 'stale-accounts') then 'RIGHTS'
    when id in ('misconfiguration', 'unmanaged-change') then 'OPERATION'
    when id in ('missing-logs', 'backup-failure') then 'CONTINUITY'
  end;

alter table threat
  alter column kind set not null,
  add constraint threat_kind check (kind in
    ('INTRUSION', 'SITE', 'ACCOUNTS', 'AVAILABILITY', 'DEALINGS', 'CONDUCT', 'RIGHTS', 'OPERATION', 'CONTINUITY'));
