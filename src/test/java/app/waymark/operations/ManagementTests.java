package app.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.flyway.enabled=false", "spring.jpa.open-in-view=false"})
class ManagementTests {

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @Import({ManagementAccess.class, StartupAnnouncement.class})
    static class Application {}

    @DynamicPropertySource
    static void useADatabaseOfItsOwn(DynamicPropertyRegistry registry) throws SQLException {
        var database = (PGSimpleDataSource) TestDatabases.create();
        registry.add("spring.datasource.url", database::getUrl);
        registry.add("spring.datasource.username", database::getUser);
    }

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ApplicationContext context;

    @Test
    void tellsLivenessAndReadinessWithoutDetails() throws Exception {
        assertThat(get(managementPort, "/actuator/health/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
        assertThat(get(managementPort, "/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
    }

    @Test
    void isNotReadyWhileItRefusesTraffic() throws Exception {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(get(managementPort, "/actuator/health/readiness")).startsWith("503 ");
            assertThat(get(managementPort, "/actuator/health/liveness")).startsWith("200 ");
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void givesMetricsToPrometheus() throws Exception {
        assertThat(get(managementPort, "/actuator/prometheus"))
                .startsWith("200 ")
                .contains("jvm_memory_used_bytes")
                .contains("http_server_requests");
    }

    @Test
    void showsNothingElse() throws Exception {
        assertThat(get(managementPort, "/actuator/env")).startsWith("404 ");
        assertThat(get(managementPort, "/actuator/heapdump")).startsWith("404 ");
        assertThat(get(port, "/actuator/health")).doesNotStartWith("200 ");
        assertThat(get(port, "/actuator/prometheus")).doesNotStartWith("200 ");
    }

    @Test
    void keepsTheValuesOfAFailedStatementOutOfExceptionsAndSoOutOfTheLog(@Autowired JdbcTemplate jdbc) {
        jdbc.execute("create table person (email text constraint person_email_uq unique)");
        jdbc.update("insert into person values (?)", "ada@example.org");
        assertThatThrownBy(() -> jdbc.update("insert into person values (?)", "ada@example.org"))
                .hasStackTraceContaining("person_email_uq")
                .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
                .doesNotContain("ada@example.org");
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }
}
