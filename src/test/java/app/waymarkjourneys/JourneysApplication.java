package app.waymarkjourneys;

import app.waymark.WaymarkApplication;
import app.waymark.assessment.SimulatedPeople;
import app.waymark.support.MovableClock;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application as it is shipped, made-up people, and a clock that they can let run while they read. */
@Configuration(proxyBeanMethods = false)
@Import({WaymarkApplication.class, SimulatedPeople.class, MovableClock.Configuration.class})
class JourneysApplication {}
