package dev.kamae.logstore;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogStoreSettings.class)
class LogStoreConfiguration {

    @Bean
    LogStoreConnection logStoreConnection(LogStoreSettings settings) {
        return new LogStoreConnection(settings);
    }
}
