package dev.kamae.uikit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long a browser may keep a file: what has its version in its path for ever, Kamae's own as long as it has not changed,
 * which it asks each time.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources";

    /** The jar does not change while it runs. */
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/_static/**")
                .addResourceLocations(FILES + "/_static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        for (var folder : new String[] {"/components/", "/styles/", "/icons/"}) {
            registry.addResourceHandler(folder + "**")
                    .addResourceLocations(FILES + folder)
                    .setCacheControl(CacheControl.noCache())
                    .setUseLastModified(false)
                    .setEtagGenerator(this::tag);
        }
    }

    /** A weak one: the same content may travel compressed or not. */
    private String tag(Resource file) {
        return tags.computeIfAbsent(file.getDescription(), description -> {
            try (var content = file.getInputStream()) {
                return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
