package dev.kamae;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.jspecify.annotations.Nullable;
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
                return bean instanceof HikariDataSource pool
                        ? new RecordConnections(pool, () -> isInUse(pool.getHikariPoolMXBean()))
                        : bean;
            }

            /** There is none before the first connection. */
            private static boolean isInUse(@Nullable HikariPoolMXBean connections) {
                return connections != null && connections.getActiveConnections() > 0;
            }
        };
    }
}
