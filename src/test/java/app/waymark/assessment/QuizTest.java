package app.waymark.assessment;

import app.waymark.support.MovableClock;
import app.waymark.support.WaymarkTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application with people who play ({@link Quiz}) and a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WaymarkTest
@Import({Quiz.class, MovableClock.Configuration.class})
@interface QuizTest {}
