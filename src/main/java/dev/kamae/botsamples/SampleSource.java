package dev.kamae.botsamples;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where samples are fetched from.
 *
 * @param regions of CloudWatch that are asked; empty for none
 * @param roleArn of a role to take, null for what the machine may do by itself
 */
@ConfigurationProperties("kamae.cloudwatch")
record SampleSource(
        @DefaultValue List<String> regions, @Nullable String roleArn) {

    SampleSource {
        regions = regions.stream()
                .map(String::strip)
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();
        roleArn = roleArn == null || roleArn.isBlank() ? null : roleArn;
    }
}
