-- AWS says デプロイ in Japanese, and so does whoever looks for its page.
update lens_question set title_ja = replace(title_ja, '設計、開発、配備の全工程で', '設計、開発、デプロイのライフサイクル全体で');
update lens_practice set title_ja = replace(title_ja, '配備', 'デプロイ') where title_ja like '%配備%';
