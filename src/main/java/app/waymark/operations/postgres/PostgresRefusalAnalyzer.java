package app.waymark.operations.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Prints a {@link PostgresRefusal} as two paragraphs instead of a stack trace. */
final class PostgresRefusalAnalyzer extends AbstractFailureAnalyzer<PostgresRefusal> implements Ordered {

    @Override
    public int getOrder() {
        // before those that explain whatever could not be configured without a database
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresRefusal cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
