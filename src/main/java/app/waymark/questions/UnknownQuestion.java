package app.waymark.questions;

/** There is no such question. */
public class UnknownQuestion extends RuntimeException {

    UnknownQuestion(String id) {
        super("Not in the bank: " + id);
    }
}
