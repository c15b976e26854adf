# syntax=docker/dockerfile:1
# The image holds the application only: give it a PostgreSQL 18 by SPRING_DATASOURCE_URL, as compose.yaml does.

FROM node:24-bookworm-slim AS node

FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && \
    ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
# what is downloaded outlives the build, in the cache that is mounted below
ENV MAVEN_ARGS=-Dmaven.repo.local=/cache/maven npm_config_cache=/cache/npm
WORKDIR /build
COPY . .
# without the PostgreSQL that script/server brings along
RUN --mount=type=cache,target=/cache \
    mvn -B -ntp -q -Pproduction package -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -Dspring-boot.excludeGroupIds=io.zonky.test.postgres && \
    java -Djarmode=tools -jar target/waymark.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin waymark
WORKDIR /app
# what changes least comes first
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV JAVA_TOOL_OPTIONS="-XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# a start up to the point where it would open its ports, without any database, for the cache of ahead-of-time work
RUN java -XX:AOTCacheOutput=waymark.aot -Dspring.context.exit=onRefresh -jar waymark.jar \
        --spring.datasource.url=jdbc:postgresql://localhost:1/none --spring.flyway.enabled=false \
        --spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect --spring.jpa.hibernate.ddl-auto=none \
        --spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false && \
    test -f waymark.aot
USER waymark
EXPOSE 8080
# readiness is on the management port, which only the container itself reaches
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=1s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=waymark.aot", "-Xlog:aot*=error", "-jar", "waymark.jar"]
