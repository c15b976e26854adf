package app.waymark.guidance;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.support.MovableClock;
import app.waymark.support.WaymarkTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application with made-up people who take the real quiz, and a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WaymarkTest
@Import({SimulatedPeople.class, MovableClock.Configuration.class})
public @interface GuidanceTest {}
