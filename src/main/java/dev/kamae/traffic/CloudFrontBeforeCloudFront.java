package dev.kamae.traffic;

import dev.kamae.core.Refusal;

/** A web ACL of a CloudFront distribution sees the clients themselves: no CloudFront stands in front of it. */
public final class CloudFrontBeforeCloudFront extends Refusal {

    CloudFrontBeforeCloudFront(WebAclId acl) {
        super("traffic.refused.cloudFront", acl.name());
    }
}
