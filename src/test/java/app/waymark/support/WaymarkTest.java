package app.waymark.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application without a web server, on a database of its own that the tests of one context share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "waymark.database.embedded=false",
            "waymark.backup-dir=target/backups",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
@ContextConfiguration(initializers = TestPostgres.class)
public @interface WaymarkTest {}
