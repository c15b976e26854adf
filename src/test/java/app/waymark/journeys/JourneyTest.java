package app.waymark.journeys;

import app.waymark.support.MovableClock;
import app.waymark.support.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application behind a port, as it is shipped, with a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"waymark.database.embedded=false", "vaadin.productionMode=true", "management.server.port=0"})
@ContextConfiguration(initializers = TestPostgres.class)
@Import(MovableClock.Configuration.class)
@interface JourneyTest {}
