package app.waymark.calibration;

import app.waymark.operations.Threshold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins may change about statistics of questions. */
@Configuration(proxyBeanMethods = false)
class CalibrationThresholds {

    @Bean
    Threshold fewestAnswers() {
        return ItemStatisticsService.FEWEST;
    }
}
