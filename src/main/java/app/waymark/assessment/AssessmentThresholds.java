package app.waymark.assessment;

import app.waymark.operations.Threshold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins may change about attempts that begin from then on. */
@Configuration(proxyBeanMethods = false)
class AssessmentThresholds {

    @Bean
    Threshold coolDown() {
        return AttemptReplay.COOL_DOWN;
    }
}
