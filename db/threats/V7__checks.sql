-- Results of automatic checks as tools delivered them; an import is never changed, and the same bytes come in once.
create table check_import (
  id       text primary key,
  at       timestamptz not null,
  actor    text not null,
  name     text not null,
  sha256   text not null unique,
  source   text not null check (source in ('PROWLER', 'SECURITY_HUB')),
  findings integer not null,
  skipped  integer not null,
  unmapped text[] not null
);

-- The newest run of an account takes the place of the earlier ones.
create table check_run (
  import  text not null references check_import,
  account text not null,
  run_at  timestamptz not null,
  primary key (import, account)
);

-- One check in one account: how many resources passed and failed, and the questions of the security pillar that it is about.
create table check_result (
  import    text not null references check_import,
  account   text not null,
  check_id  text not null,
  title     text not null,
  severity  text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  passed    integer not null check (passed >= 0),
  failed    integer not null check (failed >= 0),
  questions text[] not null,
  primary key (import, account, check_id),
  check (passed + failed > 0)
);

-- Which question a check is about: of Prowler by the practices that it names, of Security Hub by the control or its service.
-- The more exact row holds.
create table check_question (
  source   text not null,
  key      text not null,
  question text not null,
  primary key (source, key)
);

insert into check_question (source, key, question) values
  ('PROWLER', 'SEC01', 'securely-operate'),
  ('PROWLER', 'SEC02', 'identities'),
  ('PROWLER', 'SEC03', 'permissions'),
  ('PROWLER', 'SEC04', 'detect-investigate-events'),
  ('PROWLER', 'SEC05', 'network-protection'),
  ('PROWLER', 'SEC06', 'protect-compute'),
  ('PROWLER', 'SEC07', 'data-classification'),
  ('PROWLER', 'SEC08', 'protect-data-rest'),
  ('PROWLER', 'SEC09', 'protect-data-transit'),
  ('PROWLER', 'SEC10', 'incident-response'),
  ('PROWLER', 'SEC11', 'application-security'),
  ('SECURITY_HUB', 'Account', 'securely-operate'),
  ('SECURITY_HUB', 'ACM', 'protect-data-transit'),
  ('SECURITY_HUB', 'Backup', 'protect-data-rest'),
  ('SECURITY_HUB', 'CloudFront', 'protect-data-transit'),
  ('SECURITY_HUB', 'CloudFront.5', 'detect-investigate-events'),
  ('SECURITY_HUB', 'CloudFront.6', 'network-protection'),
  ('SECURITY_HUB', 'CloudTrail', 'detect-investigate-events'),
  ('SECURITY_HUB', 'CloudWatch', 'detect-investigate-events'),
  ('SECURITY_HUB', 'CodeBuild', 'application-security'),
  ('SECURITY_HUB', 'Config', 'detect-investigate-events'),
  ('SECURITY_HUB', 'DynamoDB', 'protect-data-rest'),
  ('SECURITY_HUB', 'EC2', 'network-protection'),
  ('SECURITY_HUB', 'EC2.1', 'permissions'),
  ('SECURITY_HUB', 'EC2.3', 'protect-data-rest'),
  ('SECURITY_HUB', 'EC2.6', 'detect-investigate-events'),
  ('SECURITY_HUB', 'EC2.7', 'protect-data-rest'),
  ('SECURITY_HUB', 'EC2.8', 'protect-compute'),
  ('SECURITY_HUB', 'ECR', 'application-security'),
  ('SECURITY_HUB', 'ECS', 'protect-compute'),
  ('SECURITY_HUB', 'EFS', 'protect-data-rest'),
  ('SECURITY_HUB', 'EKS', 'protect-compute'),
  ('SECURITY_HUB', 'ELB', 'protect-data-transit'),
  ('SECURITY_HUB', 'GuardDuty', 'detect-investigate-events'),
  ('SECURITY_HUB', 'IAM', 'identities'),
  ('SECURITY_HUB', 'IAM.1', 'permissions'),
  ('SECURITY_HUB', 'IAM.2', 'permissions'),
  ('SECURITY_HUB', 'IAM.21', 'permissions'),
  ('SECURITY_HUB', 'Inspector', 'protect-compute'),
  ('SECURITY_HUB', 'KMS', 'protect-data-rest'),
  ('SECURITY_HUB', 'Lambda', 'protect-compute'),
  ('SECURITY_HUB', 'Lambda.1', 'permissions'),
  ('SECURITY_HUB', 'Macie', 'data-classification'),
  ('SECURITY_HUB', 'NetworkFirewall', 'network-protection'),
  ('SECURITY_HUB', 'Opensearch', 'protect-data-rest'),
  ('SECURITY_HUB', 'RDS', 'protect-data-rest'),
  ('SECURITY_HUB', 'RDS.1', 'permissions'),
  ('SECURITY_HUB', 'RDS.2', 'network-protection'),
  ('SECURITY_HUB', 'S3', 'permissions'),
  ('SECURITY_HUB', 'S3.5', 'protect-data-transit'),
  ('SECURITY_HUB', 'S3.9', 'detect-investigate-events'),
  ('SECURITY_HUB', 'S3.17', 'protect-data-rest'),
  ('SECURITY_HUB', 'SecretsManager', 'identities'),
  ('SECURITY_HUB', 'SNS', 'protect-data-rest'),
  ('SECURITY_HUB', 'SQS', 'protect-data-rest'),
  ('SECURITY_HUB', 'SSM', 'protect-compute'),
  ('SECURITY_HUB', 'WAF', 'network-protection');
