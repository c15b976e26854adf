package app.waymark.calibration;

import org.springframework.context.ApplicationContext;

/** Lets the bench recalibrate when it likes. */
public final class RecalibrationRun {

    private RecalibrationRun() {}

    /** Number of questions that got new numbers. */
    public static int run(ApplicationContext application) {
        return application.getBean(Recalibration.class).run();
    }
}
