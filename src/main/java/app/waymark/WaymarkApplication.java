package app.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. */
@SpringBootApplication
public class WaymarkApplication {

    /** Entry point; see the README for the environment variables it reads. */
    public static void main(String[] args) {
        SpringApplication.run(WaymarkApplication.class, args);
    }
}
