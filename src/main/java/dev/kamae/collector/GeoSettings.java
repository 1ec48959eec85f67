package dev.kamae.collector;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the files that tell where addresses are have become too old.
 *
 * @param old from then on it is told; networks change hands
 */
@ConfigurationProperties("kamae.collector.geoip")
record GeoSettings(@DefaultValue("60d") Duration old) {}
