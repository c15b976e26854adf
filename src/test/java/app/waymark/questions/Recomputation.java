package app.waymark.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Has one Python process recompute all statements of some questions. */
record Recomputation(String python, Duration limit) {

    private static final JsonMapper JSON = new JsonMapper();

    /** An expression with its value, or a program with its output. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Statement(String question, String compute, Object equals, Double tolerance, String python, String prints) {}

    static List<Statement> statements(List<AuthoredQuestion> questions) {
        List<Statement> statements = new ArrayList<>();
        for (AuthoredQuestion question : questions) {
            QuestionContent content = question.content();
            if (content.compute() != null) {
                statements.add(new Statement(
                        question.label(), content.compute(), content.answer(), content.allowance(), null, null));
            }
            for (QuestionContent.Check check :
                    Objects.requireNonNullElse(content.checks(), List.<QuestionContent.Check>of())) {
                statements.add(new Statement(
                        question.label(),
                        check.compute(),
                        check.equals(),
                        check.tolerance(),
                        check.python(),
                        check.prints()));
            }
        }
        return statements;
    }

    /** One line for each wrong statement, beginning with its question. */
    List<String> wrong(List<Statement> statements, Path directory) throws IOException, InterruptedException {
        Path in = directory.resolve("statements.json");
        Path out = directory.resolve("wrong.json");
        Path complaints = directory.resolve("complaints.txt");
        JSON.writeValue(in, statements);
        Process process;
        try {
            process = new ProcessBuilder(python, "-I", "-X", "utf8", "-c", program())
                    .directory(directory.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(complaints.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The figures of the questions are recomputed by " + python
                            + ", which is not on this machine. Install it (Debian: apt-get install python3).",
                    e);
        }
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("Recomputing took longer than " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(complaints));
        }
        return List.of(JSON.readValue(out, String[].class));
    }

    private static String program() throws IOException {
        try (InputStream in = Recomputation.class.getResourceAsStream("/questions/recompute.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
