package app.waymark.questions;

import app.waymark.measurement.ItemFormat;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a question is answered. */
public enum QuestionFormat {
    SINGLE_CHOICE("single-choice", ItemFormat.SINGLE_CHOICE),
    MULTIPLE_RESPONSE("multiple-response", ItemFormat.MULTIPLE_RESPONSE),
    ORDERING("ordering", ItemFormat.ORDERING),
    NUMERIC("numeric", ItemFormat.NUMERIC),
    JUDGEMENT("judgement", ItemFormat.JUDGEMENT);

    private final String code;
    private final ItemFormat itemFormat;

    QuestionFormat(String code, ItemFormat itemFormat) {
        this.code = code;
        this.itemFormat = itemFormat;
    }

    /** The name used in files and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What the engine calls it. */
    public ItemFormat itemFormat() {
        return itemFormat;
    }

    /** The format with this name. */
    public static QuestionFormat of(String code) {
        for (QuestionFormat format : values()) {
            if (format.code.equals(code)) {
                return format;
            }
        }
        throw new IllegalArgumentException("Unknown question format: " + code);
    }
}
