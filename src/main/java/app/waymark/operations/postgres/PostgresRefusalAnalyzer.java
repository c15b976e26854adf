package app.waymark.operations.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link PostgresRefusal} as two paragraphs instead of a stack trace. */
final class PostgresRefusalAnalyzer extends AbstractFailureAnalyzer<PostgresRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresRefusal cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
