package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** A web ACL of a CloudFront distribution sees the clients themselves: no CloudFront stands in front of it. */
public final class CloudFrontBeforeCloudFront extends Refusal {

    CloudFrontBeforeCloudFront(WebAclId acl) {
        super("webacl.refused.cloudFront", acl.name());
    }
}
