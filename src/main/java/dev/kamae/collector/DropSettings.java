package dev.kamae.collector;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be dropped on the page, and where it lies.
 *
 * @param folder for the files; null for one among the temporary files of the machine
 * @param largest a file may be
 * @param total of all files that lie there
 * @param files that may lie there
 * @param spare what stays free on the disk
 * @param keep how long a file is kept of which records were rejected
 */
@ConfigurationProperties("kamae.collector.drop")
record DropSettings(
        @Nullable Path folder,
        @DefaultValue("2GB") DataSize largest,
        @DefaultValue("20GB") DataSize total,
        @DefaultValue("1000") int files,
        @DefaultValue("1GB") DataSize spare,
        @DefaultValue("30d") Duration keep) {

    Path place() {
        return folder == null ? Path.of(System.getProperty("java.io.tmpdir"), "kamae-dropped") : folder;
    }
}
