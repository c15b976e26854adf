package app.waymark.people;

import app.waymark.support.WaymarkTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** The whole application, with visitors who have browsers and a module whose data can be looked into. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WaymarkTest
@Import(PeopleTest.Config.class)
public @interface PeopleTest {

    /** What the tests need beside the application. */
    @TestConfiguration
    class Config {

        @Bean
        FakeWork fakeWork() {
            return new FakeWork();
        }

        @Bean
        Visitors visitors(WebApplicationContext context, AccountService accounts) {
            return new Visitors(context, accounts);
        }
    }
}
