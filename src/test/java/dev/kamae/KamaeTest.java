package dev.kamae;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole portal on real stores; all such tests share one context, so each begins by clearing its own tables. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kamae.admin.password=correct-horse-battery",
            "kamae.jobs.active=false",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = TestStores.class)
public @interface KamaeTest {}
