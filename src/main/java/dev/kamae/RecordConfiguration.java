package dev.kamae;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has everybody go through {@link RecordConnections}. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    static BeanPostProcessor recordConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new RecordConnections(pool) : bean;
            }
        };
    }
}
