package dev.kamae.threats;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Findings as Prowler and Security Hub write them. */
public final class CheckFixtures {

    private CheckFixtures() {}

    /** One of Prowler, of the account 111122223333. */
    public static String prowler(String check, String resource, String status, String severity, String practice) {
        return """
                {"message": "As it was found", "metadata": {"event_code": "%s", "product": {"name": "Prowler"}},
                 "severity_id": 4, "severity": "%s", "status": "New", "status_code": "%s", "class_uid": 2004,
                 "finding_info": {"title": "Check %s", "uid": "prowler-aws-%s"}, "time": 1794841200,
                 "time_dt": "2026-11-16T02:00:00.123456",
                 "resources": [{"uid": "arn:aws:s3:::%s", "region": "ap-northeast-1", "type": "AwsS3Bucket"}],
                 "cloud": {"account": {"uid": "111122223333"}, "provider": "aws"},
                 "unmapped": {"compliance": {"CIS-3.0": ["1.5"],
                  "AWS-Well-Architected-Framework-Security-Pillar": ["%s"]}}}
                """.formatted(check, severity, status, check, resource, resource, practice);
    }

    /** One of Security Hub, of the account 444455556666. */
    public static String securityHub(String control, String resource, String status, String label) {
        return """
                {"SchemaVersion": "2018-10-08", "Id": "arn:aws:securityhub:finding/%s",
                 "ProductArn": "arn:aws:securityhub:ap-northeast-1::product/aws/securityhub",
                 "GeneratorId": "security-control/%s", "AwsAccountId": "444455556666", "Title": "Control %s",
                 "CreatedAt": "2026-11-01T00:00:00Z", "UpdatedAt": "2026-11-15T21:30:00.000Z",
                 "Severity": {"Label": "%s"}, "Resources": [{"Type": "AwsAccount", "Id": "%s"}],
                 "Compliance": {"Status": "%s", "SecurityControlId": "%s", "RelatedRequirements": ["NIST.800-53.r5 AC-2"]},
                 "Workflow": {"Status": "NEW"}, "RecordState": "ACTIVE"}
                """.formatted(resource, control, control, label, resource, status, control);
    }

    /** As a list. */
    public static byte[] list(String... findings) {
        return ("[" + String.join(",", findings) + "]").getBytes(StandardCharsets.UTF_8);
    }

    /** As the command line of Security Hub prints them. */
    public static byte[] held(List<String> findings) {
        return ("{\"NextToken\": \"x\", \"Findings\": [" + String.join(",", findings) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
