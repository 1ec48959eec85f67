create table threat (
  id         text primary key,
  source     text not null,
  position   integer not null,
  name_ja    text not null,
  name_en    text not null,
  retired_at timestamptz
);

insert into threat (id, source, position, name_ja, name_en) values
  ('ransomware', 'EXTERNAL', 1, 'ランサムウェア', 'Ransomware'),
  ('supply-chain', 'EXTERNAL', 2, 'サプライチェーン・委託先', 'Supply chain and contractors'),
  ('ai-use', 'EXTERNAL', 3, 'AI の利用をめぐるリスク', 'Risks of using AI'),
  ('vulnerability-exploitation', 'EXTERNAL', 4, '脆弱性の悪用', 'Exploited vulnerabilities'),
  ('targeted-theft', 'EXTERNAL', 5, '標的型の情報窃取', 'Targeted theft of information'),
  ('geopolitical', 'EXTERNAL', 6, '地政学リスク', 'Geopolitical attacks'),
  ('remote-access', 'EXTERNAL', 7, 'リモート接続からの侵入', 'Entry through remote access'),
  ('ddos', 'EXTERNAL', 8, 'DDoS 攻撃', 'DDoS'),
  ('business-email-compromise', 'EXTERNAL', 9, 'ビジネスメール詐欺', 'Business email compromise'),
  ('account-takeover', 'EXTERNAL', 10, 'アカウント乗っ取り', 'Account takeover'),
  ('bots', 'EXTERNAL', 11, 'ボット・在庫の買い占め', 'Bots, scraping and inventory abuse'),
  ('web-skimming', 'EXTERNAL', 12, 'Web スキミング', 'Web skimming'),
  ('injection', 'EXTERNAL', 13, 'SQLi・XSS・API の悪用', 'SQLi, XSS and API abuse'),
  ('phishing', 'EXTERNAL', 14, '自社をかたるフィッシング', 'Phishing in our name'),
  ('cloud-keys', 'EXTERNAL', 15, 'クラウド鍵の漏えいと悪用', 'Leaked and abused cloud keys'),
  ('insider-leak', 'INTERNAL', 1, '内部不正による情報持ち出し', 'Leak by an insider'),
  ('misconfiguration', 'INTERNAL', 2, '設定不備・過剰な公開', 'Misconfiguration and over-exposure'),
  ('privilege-misuse', 'INTERNAL', 3, '特権の不正使用', 'Misused privileges'),
  ('stale-accounts', 'INTERNAL', 4, '放置されたキー・アカウント', 'Stale keys and accounts'),
  ('careless-leak', 'INTERNAL', 5, '誤送信・不注意による漏えい', 'Mis-sending and careless leaks'),
  ('shadow-it', 'INTERNAL', 6, 'シャドー IT・シャドー AI', 'Shadow IT and shadow AI'),
  ('missing-logs', 'INTERNAL', 7, 'ログの欠落', 'Missing logs'),
  ('backup-failure', 'INTERNAL', 8, 'バックアップの失敗', 'Failed backups'),
  ('unmanaged-change', 'INTERNAL', 9, '管理外の変更', 'Unmanaged change');
