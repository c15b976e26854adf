package app.waymark.questions;

import java.util.List;

/** A file of questions on one skill. */
record QuestionFile(String skill, List<QuestionContent> questions) {}
