package app.waymarkbench;

import app.waymark.WaymarkApplication;
import app.waymark.calibration.RecalibrationRun;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second node on the same database that recalibrates once and says how long it took. */
@SuppressWarnings("SystemOut")
final class RecalibrationProcess {

    private RecalibrationProcess() {}

    /** Arguments: address, user and password of the database. */
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(WaymarkApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2])) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begin = System.nanoTime();
            int fitted = RecalibrationRun.run(application);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double megabytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / 1024.0
                    / 1024.0;
            System.out.println();
            System.out.println(fitted + " " + seconds + " " + megabytes);
        }
        System.exit(0);
    }
}
