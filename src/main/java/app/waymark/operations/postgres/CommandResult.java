package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a short command printed and how it ended.
 *
 * @param exitCode zero for success
 * @param output standard output and error, interleaved
 */
record CommandResult(int exitCode, String output) {

    /** Runs a command to its end, in a bare environment so that no secret of ours is inherited. */
    static CommandResult of(List<String> command, Path directory) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        bareEnvironment(builder);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandResult(process.waitFor(), output);
        } catch (IOException e) {
            return new CommandResult(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandResult(130, "interrupted");
        }
    }

    static void bareEnvironment(ProcessBuilder builder) {
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
