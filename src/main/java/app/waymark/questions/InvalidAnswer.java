package app.waymark.questions;

/** An answer that is not of the question's form, for example two choices where one is asked for. */
public class InvalidAnswer extends RuntimeException {

    InvalidAnswer(String message) {
        super(message);
    }
}
