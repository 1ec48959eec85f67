package dev.kamae.core;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${kamae.zone:Asia/Tokyo}") ZoneId zone) {
        return new TeamClock(zone);
    }
}
