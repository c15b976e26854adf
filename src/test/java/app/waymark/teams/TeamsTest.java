package app.waymark.teams;

import app.waymark.support.MovableClock;
import app.waymark.support.WaymarkTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application with people who work in teams ({@link Staff}) and a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WaymarkTest
@Import({Staff.class, MovableClock.Configuration.class})
public @interface TeamsTest {}
