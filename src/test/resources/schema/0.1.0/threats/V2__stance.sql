-- What people record about the threats. Judgements are versions: each one appends a whole row and ends the one before, the
-- current one has no end, and first_at is when somebody judged for the first time. No row at all: nobody has recorded anything.
alter table threat add column estates text[] not null default '{PRODUCT,CORPORATE}';

update threat set estates = '{PRODUCT}'
 where id in ('vulnerability-exploitation', 'ddos', 'account-takeover', 'bots', 'web-skimming', 'injection', 'phishing',
              'cloud-keys', 'misconfiguration', 'unmanaged-change');
update threat set estates = '{CORPORATE}'
 where id in ('targeted-theft', 'remote-access', 'business-email-compromise', 'careless-leak', 'shadow-it');

alter table threat alter column estates drop default;

create table answer_version (
  threat   text not null,
  function text not null check (function in ('PREVENT', 'DETECT', 'RESPOND')),
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  maturity smallint not null check (maturity between 0 and 5),
  note     text not null,
  primary key (threat, function, version),
  check (until is null or until >= at)
);
create unique index answer_current on answer_version (threat, function) where until is null;

create table assessment_version (
  control  text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  maturity smallint not null check (maturity between 0 and 5),
  note     text not null,
  primary key (control, version),
  check (until is null or until >= at)
);
create unique index assessment_current on assessment_version (control) where until is null;

create table target_version (
  threat   text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  target   numeric not null check (target between 0 and 100),
  reason   text not null,
  primary key (threat, version),
  check (until is null or until >= at)
);
create unique index target_current on target_version (threat) where until is null;

create table impact_version (
  threat   text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  impact   smallint not null check (impact between 1 and 5),
  reason   text not null,
  primary key (threat, version),
  check (until is null or until >= at)
);
create unique index impact_current on impact_version (threat) where until is null;

create table pressure_version (
  threat   text not null,
  version  integer not null,
  at       timestamptz not null,
  until    timestamptz,
  actor    text not null,
  first_at timestamptz not null,
  step     smallint not null check (step between 1 and 4),
  reason   text not null,
  -- the last day on which it holds, in the team's zone
  expires  date not null,
  primary key (threat, version),
  check (until is null or until >= at)
);
create unique index pressure_current on pressure_version (threat) where until is null;

-- Yearly lists of others, as they were published. No rank: the list names it without ranking.
create table threat_ranking (
  year     integer not null,
  audience text not null check (audience in ('ORGANISATIONS', 'INDIVIDUALS')),
  place    integer not null,
  rank     integer,
  entry_ja text not null,
  entry_en text not null,
  threat   text references threat,
  source   text not null,
  primary key (year, audience, place)
);

insert into threat_ranking (year, audience, place, rank, threat, entry_ja, entry_en, source)
select year, 'ORGANISATIONS', rank, rank, threat, entry_ja, entry_en, 'IPA 情報セキュリティ10大脅威 ' || year
  from (values
    (2025, 1, 'ransomware', 'ランサム攻撃による被害', 'Damage by ransom attacks'),
    (2025, 2, 'supply-chain', 'サプライチェーンや委託先を狙った攻撃', 'Attacks through the supply chain and contractors'),
    (2025, 3, 'vulnerability-exploitation', 'システムの脆弱性を突いた攻撃', 'Attacks on vulnerable systems'),
    (2025, 4, 'insider-leak', '内部不正による情報漏えい等', 'Leaks by insiders'),
    (2025, 5, 'targeted-theft', '機密情報等を狙った標的型攻撃', 'Targeted attacks on confidential information'),
    (2025, 6, 'remote-access', 'リモートワーク等の環境や仕組みを狙った攻撃', 'Attacks on remote work and what it runs on'),
    (2025, 7, 'geopolitical', '地政学的リスクに起因するサイバー攻撃', 'Attacks out of geopolitical tension'),
    (2025, 8, 'ddos', '分散型サービス妨害攻撃(DDoS攻撃)', 'Distributed denial of service'),
    (2025, 9, 'business-email-compromise', 'ビジネスメール詐欺', 'Business email compromise'),
    (2025, 10, 'careless-leak', '不注意による情報漏えい等', 'Leaks by carelessness'),
    (2026, 1, 'ransomware', 'ランサム攻撃による被害', 'Damage by ransom attacks'),
    (2026, 2, 'supply-chain', 'サプライチェーンや委託先を狙った攻撃', 'Attacks through the supply chain and contractors'),
    (2026, 3, 'ai-use', 'AI の利用をめぐるサイバーリスク', 'Cyber risks of using AI'),
    (2026, 4, 'vulnerability-exploitation', 'システムの脆弱性を悪用した攻撃', 'Attacks on vulnerable systems'),
    (2026, 5, 'targeted-theft', '機密情報を狙った標的型攻撃', 'Targeted attacks on confidential information'),
    (2026, 6, 'geopolitical', '地政学的リスクに起因するサイバー攻撃', 'Attacks out of geopolitical tension'),
    (2026, 7, 'insider-leak', '内部不正による情報漏えい等', 'Leaks by insiders'),
    (2026, 8, 'remote-access', 'リモートワーク等の環境や仕組みを狙った攻撃', 'Attacks on remote work and what it runs on'),
    (2026, 9, 'ddos', 'DDoS 攻撃(分散型サービス妨害攻撃)', 'Distributed denial of service'),
    (2026, 10, 'business-email-compromise', 'ビジネスメール詐欺', 'Business email compromise')
  ) as list (year, rank, threat, entry_ja, entry_en);
