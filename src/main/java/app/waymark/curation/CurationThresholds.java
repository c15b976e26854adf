package app.waymark.curation;

import app.waymark.operations.Threshold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins may change about the monthly queue. */
@Configuration(proxyBeanMethods = false)
class CurationThresholds {

    @Bean
    Threshold queueMinutes() {
        return CurationQueue.MINUTES;
    }

    @Bean
    Threshold reviewMonths() {
        return CurationQueue.REVIEW_MONTHS;
    }

    @Bean
    Threshold certificationMonths() {
        return CurationQueue.CERTIFICATION_MONTHS;
    }

    @Bean
    Threshold courseMonths() {
        return CurationQueue.COURSE_MONTHS;
    }

    @Bean
    Threshold nearACut() {
        return CurationQueue.NEAR_A_CUT;
    }
}
