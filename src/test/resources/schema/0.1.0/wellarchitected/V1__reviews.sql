-- One review of one workload, as it was exported at a time; a row and its answers never change.
create table review_snapshot (
  id           uuid primary key,
  workload     text not null,
  lens         text not null,
  -- 0 for the review that is still being worked on
  milestone    integer not null check (milestone >= 0),
  imported_at  timestamptz not null,
  imported_by  text not null,
  -- of everything that the pages say of security, whatever the order of the pages
  content_hash text not null,
  unique (workload, lens, milestone, content_hash)
);

create table review_answer (
  snapshot   uuid not null references review_snapshot,
  question   text not null,
  position   integer not null,
  title      text not null,
  risk       text not null check (risk in ('UNANSWERED', 'HIGH', 'MEDIUM', 'NONE', 'NOT_APPLICABLE')),
  applicable boolean not null,
  primary key (snapshot, question)
);

create table review_practice (
  snapshot    uuid not null,
  question    text not null,
  choice      text not null,
  position    integer not null,
  title       text not null,
  state       text not null check (state in ('SELECTED', 'UNSELECTED', 'NOT_APPLICABLE', 'UNANSWERED')),
  -- why it was left out, in AWS's word for it
  reason      text,
  -- an address out of the file: shown only when it is one of https
  improvement text,
  primary key (snapshot, question, choice),
  foreign key (snapshot, question) references review_answer
);

-- What was told of reviews apart from their answers. Rows are appended; the newest of a kind holds.
create table review_fact (
  id        bigint generated always as identity primary key,
  workload  text not null,
  -- empty for what holds whatever the lens
  lens      text not null,
  milestone integer not null,
  kind      text not null check (kind in ('WORKLOAD_NAME', 'MILESTONE_NAME', 'RECORDED_AT', 'LENS_VERSION')),
  value     text not null,
  told_at   timestamptz not null,
  told_by   text not null
);
create index review_fact_of on review_fact (workload, lens, milestone, kind, id);

-- One issue for each practice, for ever: whoever inserts the row raises it.
create table practice_issue (
  workload text not null,
  question text not null,
  choice   text not null,
  -- null only within the transaction that raises it
  number   integer,
  primary key (workload, question, choice)
);

-- How AWS's lens names its questions and best practices, and what we call them in Japanese: AWS answers in English only.
create table lens_question (
  slug     text primary key,
  sec      integer not null unique,
  title_ja text not null,
  title_en text not null
);

-- The edition of 2024 is whole; of earlier ones there are the questions that were another then.
create table lens_practice (
  edition  text not null,
  question text not null references lens_question,
  code     text not null,
  slug     text not null,
  title_ja text not null,
  title_en text not null,
  -- what AWS says of it when it is not established
  risk     text not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
  primary key (edition, slug),
  unique (edition, code)
);

insert into lens_question (slug, sec, title_ja, title_en) values
  ('securely-operate', 1, 'ワークロードをどのように安全に運用していますか', 'How do you securely operate your workload?'),
  ('identities', 2, '人とマシンのアイデンティティをどのように管理していますか', 'How do you manage identities for people and machines?'),
  ('permissions', 3, '人とマシンのアクセス許可をどのように管理していますか', 'How do you manage permissions for people and machines?'),
  ('detect-investigate-events', 4, 'セキュリティイベントをどのように検出し、調査していますか', 'How do you detect and investigate security events?'),
  ('network-protection', 5, 'ネットワークリソースをどのように保護していますか', 'How do you protect your network resources?'),
  ('protect-compute', 6, 'コンピューティングリソースをどのように保護していますか', 'How do you protect your compute resources?'),
  ('data-classification', 7, 'データをどのように分類していますか', 'How do you classify your data?'),
  ('protect-data-rest', 8, '保管中のデータをどのように保護していますか', 'How do you protect your data at rest?'),
  ('protect-data-transit', 9, '転送中のデータをどのように保護していますか', 'How do you protect your data in transit?'),
  ('incident-response', 10, 'インシデントをどのように予測し、対応し、復旧していますか', 'How do you anticipate, respond to, and recover from incidents?'),
  ('application-security', 11, '設計、開発、配備の全工程で、アプリケーションのセキュリティをどのように組み込み、検証していますか', 'How do you incorporate and validate the security properties of applications throughout the design, development, and deployment lifecycle?');

insert into lens_practice (edition, question, code, slug, title_ja, title_en, risk) values
  ('2024', 'securely-operate', 'SEC01-BP01', 'sec_securely_operate_multi_accounts', 'アカウントを分けてワークロードを分離する', 'Separate workloads using accounts', 'HIGH'),
  ('2024', 'securely-operate', 'SEC01-BP02', 'sec_securely_operate_aws_account', 'ルートユーザーとアカウントの属性を保護する', 'Secure account root user and properties', 'HIGH'),
  ('2024', 'securely-operate', 'SEC01-BP03', 'sec_securely_operate_control_objectives', '統制目標を定め、満たされていることを確かめる', 'Identify and validate control objectives', 'HIGH'),
  ('2024', 'securely-operate', 'SEC01-BP04', 'sec_securely_operate_updated_threats', 'セキュリティの脅威と推奨事項を追い続ける', 'Stay up to date with security threats and recommendations', 'HIGH'),
  ('2024', 'securely-operate', 'SEC01-BP05', 'sec_securely_operate_reduce_management_scope', 'セキュリティ管理の対象範囲を減らす', 'Reduce security management scope', 'MEDIUM'),
  ('2024', 'securely-operate', 'SEC01-BP06', 'sec_securely_operate_automate_security_controls', '標準的なセキュリティ統制の導入を自動化する', 'Automate deployment of standard security controls', 'MEDIUM'),
  ('2024', 'securely-operate', 'SEC01-BP07', 'sec_securely_operate_threat_model', '脅威モデルで脅威を洗い出し、対策に優先順位を付ける', 'Identify threats and prioritize mitigations using a threat model', 'HIGH'),
  ('2024', 'securely-operate', 'SEC01-BP08', 'sec_securely_operate_implement_services_features', '新しいセキュリティサービスと機能を定期的に評価し、取り入れる', 'Evaluate and implement new security services and features regularly', 'LOW'),
  ('2024', 'identities', 'SEC02-BP01', 'sec_identities_enforce_mechanisms', '強固なサインインの仕組みを使う', 'Use strong sign-in mechanisms', 'HIGH'),
  ('2024', 'identities', 'SEC02-BP02', 'sec_identities_unique', '一時的な認証情報を使う', 'Use temporary credentials', 'HIGH'),
  ('2024', 'identities', 'SEC02-BP03', 'sec_identities_secrets', 'シークレットを安全に保管し、利用する', 'Store and use secrets securely', 'HIGH'),
  ('2024', 'identities', 'SEC02-BP04', 'sec_identities_identity_provider', '一元管理された ID プロバイダーを使う', 'Rely on a centralized identity provider', 'HIGH'),
  ('2024', 'identities', 'SEC02-BP05', 'sec_identities_audit', '認証情報を定期的に点検し、更新する', 'Audit and rotate credentials periodically', 'HIGH'),
  ('2024', 'identities', 'SEC02-BP06', 'sec_identities_groups_attributes', 'ユーザーグループと属性を活用する', 'Employ user groups and attributes', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP01', 'sec_permissions_define', 'アクセスの要件を定義する', 'Define access requirements', 'HIGH'),
  ('2024', 'permissions', 'SEC03-BP02', 'sec_permissions_least_privileges', '最小権限のアクセスを与える', 'Grant least privilege access', 'HIGH'),
  ('2024', 'permissions', 'SEC03-BP03', 'sec_permissions_emergency_process', '緊急時のアクセス手順を整える', 'Establish emergency access process', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP04', 'sec_permissions_continuous_reduction', '権限を継続的に減らす', 'Reduce permissions continuously', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP05', 'sec_permissions_define_guardrails', '組織の権限のガードレールを定める', 'Define permission guardrails for your organization', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP06', 'sec_permissions_lifecycle', '入社から退職までに合わせてアクセスを管理する', 'Manage access based on lifecycle', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP07', 'sec_permissions_analyze_cross_account', '公開アクセスとアカウントをまたぐアクセスを分析する', 'Analyze public and cross-account access', 'LOW'),
  ('2024', 'permissions', 'SEC03-BP08', 'sec_permissions_share_securely', '組織内でリソースを安全に共有する', 'Share resources securely within your organization', 'MEDIUM'),
  ('2024', 'permissions', 'SEC03-BP09', 'sec_permissions_share_securely_third_party', '第三者とリソースを安全に共有する', 'Share resources securely with a third party', 'MEDIUM'),
  ('2024', 'detect-investigate-events', 'SEC04-BP01', 'sec_detect_investigate_events_app_service_logging', 'サービスとアプリケーションのログを取得する', 'Configure service and application logging', 'HIGH'),
  ('2024', 'detect-investigate-events', 'SEC04-BP02', 'sec_detect_investigate_events_logs', 'ログ、検出結果、メトリクスを標準の場所に集める', 'Capture logs, findings, and metrics in standardized locations', 'MEDIUM'),
  ('2024', 'detect-investigate-events', 'SEC04-BP03', 'sec_detect_investigate_events_security_alerts', 'セキュリティアラートを関連付け、情報を補う', 'Correlate and enrich security alerts', 'LOW'),
  ('2024', 'detect-investigate-events', 'SEC04-BP04', 'sec_detect_investigate_events_noncompliant_resources', '準拠していないリソースの修復を始める', 'Initiate remediation for non-compliant resources', 'MEDIUM'),
  ('2024', 'network-protection', 'SEC05-BP01', 'sec_network_protection_create_layers', 'ネットワークを階層に分ける', 'Create network layers', 'HIGH'),
  ('2024', 'network-protection', 'SEC05-BP02', 'sec_network_protection_layered', 'ネットワーク階層内の通信を制御する', 'Control traffic flow within your network layers', 'HIGH'),
  ('2024', 'network-protection', 'SEC05-BP03', 'sec_network_protection_inspection', '通信の中身を検査して保護する', 'Implement inspection-based protection', 'MEDIUM'),
  ('2024', 'network-protection', 'SEC05-BP04', 'sec_network_auto_protect', 'ネットワークの保護を自動化する', 'Automate network protection', 'MEDIUM'),
  ('2024', 'protect-compute', 'SEC06-BP01', 'sec_protect_compute_vulnerability_management', '脆弱性を管理する', 'Perform vulnerability management', 'HIGH'),
  ('2024', 'protect-compute', 'SEC06-BP02', 'sec_protect_compute_hardened_images', '堅牢化したイメージからコンピューティングを用意する', 'Provision compute from hardened images', 'HIGH'),
  ('2024', 'protect-compute', 'SEC06-BP03', 'sec_protect_compute_reduce_manual_management', '手作業での管理と対話型アクセスを減らす', 'Reduce manual management and interactive access', 'MEDIUM'),
  ('2024', 'protect-compute', 'SEC06-BP04', 'sec_protect_compute_validate_software_integrity', 'ソフトウェアの完全性を検証する', 'Validate software integrity', 'MEDIUM'),
  ('2024', 'protect-compute', 'SEC06-BP05', 'sec_protect_compute_auto_protection', 'コンピューティングの保護を自動化する', 'Automate compute protection', 'MEDIUM'),
  ('2024', 'data-classification', 'SEC07-BP01', 'sec_data_classification_identify_data', '自社のデータ分類の体系を理解する', 'Understand your data classification scheme', 'HIGH'),
  ('2024', 'data-classification', 'SEC07-BP02', 'sec_data_classification_define_protection', 'データの機密度に応じた保護策を適用する', 'Apply data protection controls based on data sensitivity', 'HIGH'),
  ('2024', 'data-classification', 'SEC07-BP03', 'sec_data_classification_auto_classification', 'データの識別と分類を自動化する', 'Automate identification and classification', 'MEDIUM'),
  ('2024', 'data-classification', 'SEC07-BP04', 'sec_data_classification_lifecycle_management', '規模に応じたデータのライフサイクル管理を定める', 'Define scalable data lifecycle management', 'HIGH'),
  ('2024', 'protect-data-rest', 'SEC08-BP01', 'sec_protect_data_rest_key_mgmt', '鍵を安全に管理する', 'Implement secure key management', 'HIGH'),
  ('2024', 'protect-data-rest', 'SEC08-BP02', 'sec_protect_data_rest_encrypt', '保管データの暗号化を徹底する', 'Enforce encryption at rest', 'HIGH'),
  ('2024', 'protect-data-rest', 'SEC08-BP03', 'sec_protect_data_rest_automate_protection', '保管データの保護を自動化する', 'Automate data at rest protection', 'MEDIUM'),
  ('2024', 'protect-data-rest', 'SEC08-BP04', 'sec_protect_data_rest_access_control', 'アクセス制御を徹底する', 'Enforce access control', 'HIGH'),
  ('2024', 'protect-data-transit', 'SEC09-BP01', 'sec_protect_data_transit_key_cert_mgmt', '鍵と証明書を安全に管理する', 'Implement secure key and certificate management', 'HIGH'),
  ('2024', 'protect-data-transit', 'SEC09-BP02', 'sec_protect_data_transit_encrypt', '転送データの暗号化を徹底する', 'Enforce encryption in transit', 'HIGH'),
  ('2024', 'protect-data-transit', 'SEC09-BP03', 'sec_protect_data_transit_authentication', 'ネットワーク通信を認証する', 'Authenticate network communications', 'LOW'),
  ('2024', 'incident-response', 'SEC10-BP01', 'sec_incident_response_identify_personnel', '主要な担当者と外部の協力先を決めておく', 'Identify key personnel and external resources', 'HIGH'),
  ('2024', 'incident-response', 'SEC10-BP02', 'sec_incident_response_develop_management_plans', 'インシデント管理計画を作る', 'Develop incident management plans', 'HIGH'),
  ('2024', 'incident-response', 'SEC10-BP03', 'sec_incident_response_prepare_forensic', 'フォレンジックの備えをする', 'Prepare forensic capabilities', 'MEDIUM'),
  ('2024', 'incident-response', 'SEC10-BP04', 'sec_incident_response_playbooks', 'インシデント対応のプレイブックを作り、試す', 'Develop and test security incident response playbooks', 'MEDIUM'),
  ('2024', 'incident-response', 'SEC10-BP05', 'sec_incident_response_pre_provision_access', '対応者のアクセスを事前に用意する', 'Pre-provision access', 'MEDIUM'),
  ('2024', 'incident-response', 'SEC10-BP06', 'sec_incident_response_pre_deploy_tools', 'ツールを事前に配備する', 'Pre-deploy tools', 'MEDIUM'),
  ('2024', 'incident-response', 'SEC10-BP07', 'sec_incident_response_run_game_days', 'シミュレーションを実施する', 'Run simulations', 'MEDIUM'),
  ('2024', 'incident-response', 'SEC10-BP08', 'sec_incident_response_establish_incident_framework', 'インシデントから学ぶ仕組みを整える', 'Establish a framework for learning from incidents', 'MEDIUM'),
  ('2024', 'application-security', 'SEC11-BP01', 'sec_appsec_train_for_application_security', 'アプリケーションセキュリティの教育を行う', 'Train for application security', 'MEDIUM'),
  ('2024', 'application-security', 'SEC11-BP02', 'sec_appsec_automate_testing_throughout_lifecycle', '開発とリリースの全工程でテストを自動化する', 'Automate testing throughout the development and release lifecycle', 'MEDIUM'),
  ('2024', 'application-security', 'SEC11-BP03', 'sec_appsec_perform_regular_penetration_testing', '定期的に侵入テストを行う', 'Perform regular penetration testing', 'HIGH'),
  ('2024', 'application-security', 'SEC11-BP04', 'sec_appsec_manual_code_reviews', 'コードレビューを行う', 'Conduct code reviews', 'MEDIUM'),
  ('2024', 'application-security', 'SEC11-BP05', 'sec_appsec_centralize_services_for_packages_and_dependencies', 'パッケージと依存関係の配布を集約する', 'Centralize services for packages and dependencies', 'MEDIUM'),
  ('2024', 'application-security', 'SEC11-BP06', 'sec_appsec_deploy_software_programmatically', 'ソフトウェアをプログラムから配備する', 'Deploy software programmatically', 'HIGH'),
  ('2024', 'application-security', 'SEC11-BP07', 'sec_appsec_regularly_assess_security_properties_of_pipelines', 'パイプラインのセキュリティ特性を定期的に評価する', 'Regularly assess security properties of the pipelines', 'HIGH'),
  ('2024', 'application-security', 'SEC11-BP08', 'sec_appsec_build_program_that_embeds_security_ownership_in_teams', '開発チームがセキュリティを自ら担う仕組みを作る', 'Build a program that embeds security ownership in workload teams', 'LOW'),
  ('2022', 'securely-operate', 'SEC01-BP01', 'sec_securely_operate_multi_accounts', 'アカウントを分けてワークロードを分離する', 'Separate workloads using accounts', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP02', 'sec_securely_operate_aws_account', 'ルートユーザーとアカウントの属性を保護する', 'Secure account root user and properties', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP03', 'sec_securely_operate_control_objectives', '統制目標を定め、満たされていることを確かめる', 'Identify and validate control objectives', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP04', 'sec_securely_operate_updated_threats', 'セキュリティの脅威を追い続ける', 'Keep up-to-date with security threats', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP05', 'sec_securely_operate_updated_recommendations', 'セキュリティの推奨事項を追い続ける', 'Keep up-to-date with security recommendations', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP06', 'sec_securely_operate_test_validate_pipeline', 'パイプラインでセキュリティ統制のテストと検証を自動化する', 'Automate testing and validation of security controls in pipelines', 'MEDIUM'),
  ('2022', 'securely-operate', 'SEC01-BP07', 'sec_securely_operate_threat_model', '脅威モデルで脅威を洗い出し、対策に優先順位を付ける', 'Identify threats and prioritize mitigations using a threat model', 'HIGH'),
  ('2022', 'securely-operate', 'SEC01-BP08', 'sec_securely_operate_implement_services_features', '新しいセキュリティサービスと機能を定期的に評価し、取り入れる', 'Evaluate and implement new security services and features regularly', 'LOW'),
  ('2022', 'detect-investigate-events', 'SEC04-BP01', 'sec_detect_investigate_events_app_service_logging', 'サービスとアプリケーションのログを取得する', 'Configure service and application logging', 'HIGH'),
  ('2022', 'detect-investigate-events', 'SEC04-BP02', 'sec_detect_investigate_events_analyze_all', 'ログ、検出結果、メトリクスを一元的に分析する', 'Analyze logs, findings, and metrics centrally', 'HIGH'),
  ('2022', 'detect-investigate-events', 'SEC04-BP03', 'sec_detect_investigate_events_auto_response', 'イベントへの対応を自動化する', 'Automate response to events', 'MEDIUM'),
  ('2022', 'detect-investigate-events', 'SEC04-BP04', 'sec_detect_investigate_events_actionable_events', '対処できるセキュリティイベントを実装する', 'Implement actionable security events', 'LOW'),
  ('2022', 'network-protection', 'SEC05-BP01', 'sec_network_protection_create_layers', 'ネットワークを階層に分ける', 'Create network layers', 'HIGH'),
  ('2022', 'network-protection', 'SEC05-BP02', 'sec_network_protection_layered', 'すべての階層で通信を制御する', 'Control traffic at all layers', 'HIGH'),
  ('2022', 'network-protection', 'SEC05-BP03', 'sec_network_protection_auto_protect', 'ネットワークの保護を自動化する', 'Automate network protection', 'MEDIUM'),
  ('2022', 'network-protection', 'SEC05-BP04', 'sec_network_protection_inspection', '通信の検査と保護を実装する', 'Implement inspection and protection', 'LOW'),
  ('2022', 'protect-compute', 'SEC06-BP01', 'sec_protect_compute_vulnerability_management', '脆弱性を管理する', 'Perform vulnerability management', 'HIGH'),
  ('2022', 'protect-compute', 'SEC06-BP02', 'sec_protect_compute_reduce_surface', '攻撃対象領域を減らす', 'Reduce attack surface', 'HIGH'),
  ('2022', 'protect-compute', 'SEC06-BP03', 'sec_protect_compute_implement_managed_services', 'マネージドサービスを使う', 'Implement managed services', 'MEDIUM'),
  ('2022', 'protect-compute', 'SEC06-BP04', 'sec_protect_compute_auto_protection', 'コンピューティングの保護を自動化する', 'Automate compute protection', 'MEDIUM'),
  ('2022', 'protect-compute', 'SEC06-BP05', 'sec_protect_compute_actions_distance', '離れた場所から操作できるようにする', 'Enable people to perform actions at a distance', 'LOW'),
  ('2022', 'protect-compute', 'SEC06-BP06', 'sec_protect_compute_validate_software_integrity', 'ソフトウェアの完全性を検証する', 'Validate software integrity', 'LOW'),
  ('2022', 'protect-data-rest', 'SEC08-BP01', 'sec_protect_data_rest_key_mgmt', '鍵を安全に管理する', 'Implement secure key management', 'HIGH'),
  ('2022', 'protect-data-rest', 'SEC08-BP02', 'sec_protect_data_rest_encrypt', '保管データの暗号化を徹底する', 'Enforce encryption at rest', 'HIGH'),
  ('2022', 'protect-data-rest', 'SEC08-BP03', 'sec_protect_data_rest_automate_protection', '保管データの保護を自動化する', 'Automate data at rest protection', 'MEDIUM'),
  ('2022', 'protect-data-rest', 'SEC08-BP04', 'sec_protect_data_rest_access_control', 'アクセス制御を徹底する', 'Enforce access control', 'LOW'),
  ('2022', 'protect-data-rest', 'SEC08-BP05', 'sec_protect_data_rest_use_people_away', '人がデータに直接触れない仕組みを使う', 'Use mechanisms to keep people away from data', 'LOW'),
  ('2022', 'protect-data-transit', 'SEC09-BP01', 'sec_protect_data_transit_key_cert_mgmt', '鍵と証明書を安全に管理する', 'Implement secure key and certificate management', 'HIGH'),
  ('2022', 'protect-data-transit', 'SEC09-BP02', 'sec_protect_data_transit_encrypt', '転送データの暗号化を徹底する', 'Enforce encryption in transit', 'HIGH'),
  ('2022', 'protect-data-transit', 'SEC09-BP03', 'sec_protect_data_transit_auto_unintended_access', '意図しないデータアクセスの検出を自動化する', 'Automate detection of unintended data access', 'MEDIUM'),
  ('2022', 'protect-data-transit', 'SEC09-BP04', 'sec_protect_data_transit_authentication', 'ネットワーク通信を認証する', 'Authenticate network communications', 'LOW'),
  ('2022', 'incident-response', 'SEC10-BP01', 'sec_incident_response_identify_personnel', '主要な担当者と外部の協力先を決めておく', 'Identify key personnel and external resources', 'HIGH'),
  ('2022', 'incident-response', 'SEC10-BP02', 'sec_incident_response_develop_management_plans', 'インシデント管理計画を作る', 'Develop incident management plans', 'HIGH'),
  ('2022', 'incident-response', 'SEC10-BP03', 'sec_incident_response_prepare_forensic', 'フォレンジックの備えをする', 'Prepare forensic capabilities', 'MEDIUM'),
  ('2022', 'incident-response', 'SEC10-BP04', 'sec_incident_response_auto_contain', '封じ込めを自動化する', 'Automate containment capability', 'MEDIUM'),
  ('2022', 'incident-response', 'SEC10-BP05', 'sec_incident_response_pre_provision_access', '対応者のアクセスを事前に用意する', 'Pre-provision access', 'MEDIUM'),
  ('2022', 'incident-response', 'SEC10-BP06', 'sec_incident_response_pre_deploy_tools', 'ツールを事前に配備する', 'Pre-deploy tools', 'MEDIUM'),
  ('2022', 'incident-response', 'SEC10-BP07', 'sec_incident_response_run_game_days', 'ゲームデーを実施する', 'Run game days', 'MEDIUM');
