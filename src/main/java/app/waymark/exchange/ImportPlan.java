package app.waymark.exchange;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.EntryChange;
import app.waymark.questions.QuestionEdit;
import java.util.List;

/** An import that has been checked: what it would do, and the changes with the versions that were looked at. */
record ImportPlan(ImportPreview preview, List<EntryChange> things, List<QuestionEdit> questions, Catalog catalog) {}
