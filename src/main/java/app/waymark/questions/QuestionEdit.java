package app.waymark.questions;

import app.waymark.base.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants a question to be.
 *
 * @param skill slug of the one skill it measures
 * @param expectedVersion version that the admin has seen, or null for a question that is to be new
 * @param state the state it is to be in afterwards
 * @param pool name of a private pool, or null
 */
public record QuestionEdit(
        String skill,
        QuestionContent content,
        @Nullable Integer expectedVersion,
        Lifecycle state,
        @Nullable String pool) {}
