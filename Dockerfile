# Kamae for `docker compose up`, with the class archive of this very virtual machine.
# Build, training and run use one image, since an archive fits only the machine that wrote it.

FROM eclipse-temurin:25.0.3_9-jdk-noble AS machine

FROM machine AS build
WORKDIR /source
COPY . .
RUN ./mvnw -q -B -Dmaven.test.skip -Dspotless.check.skip package \
    && ./mvnw -q -B -Dspotless.check.skip -f src/stores/pom.xml package \
    && java -Djarmode=tools -jar target/kamae.jar extract --destination /portal

FROM machine AS base
RUN useradd --system --uid 10001 --create-home kamae \
    && install -d -o kamae -g kamae -m 700 /var/lib/kamae /var/lib/kamae/incoming /var/lib/kamae/dropped
COPY --from=build /portal /portal

# One start with stores of its own, as ./kamae run has it; at its end the loaded classes are kept.
FROM base AS trained
RUN install -d -o kamae -g kamae /archive
COPY --from=build /source/target/stores /stores
USER kamae
RUN java -Xmx768m -XX:+UseCompactObjectHeaders -XX:+RecordDynamicDumpInfo \
        -Dkamae.archive=/archive/kamae.jsa -Dkamae.home=/tmp/training -Dkamae.stores.classpath=/stores \
        -jar /portal/kamae.jar --embedded --empty --port 8080 > /tmp/said & \
    portal=$!; \
    for second in $(seq 180); do \
        grep -q 'Kamae is at' /tmp/said && break; \
        sleep 1; \
    done; \
    bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /login HTTP/1.0\r\n\r\n" >&3 && cat <&3' > /dev/null; \
    kill -TERM "$portal"; \
    wait "$portal" || true; \
    test -s /archive/kamae.jsa

FROM base
COPY --from=trained /archive/kamae.jsa /portal/kamae.jsa
USER kamae
WORKDIR /var/lib/kamae
ENV KAMAE_COLLECTOR_FOLDER=/var/lib/kamae/incoming \
    KAMAE_COLLECTOR_DROP_FOLDER=/var/lib/kamae/dropped
VOLUME /var/lib/kamae
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /favicon.svg HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseCompactObjectHeaders", "-XX:SharedArchiveFile=/portal/kamae.jsa", "-Xlog:disable", "-Xlog:all=error:stderr", "-jar", "/portal/kamae.jar"]
