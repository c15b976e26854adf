package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The control of one field: shows a value of the document and gives back what has been made of it. */
interface FormPart {

    Component component();

    void show(@Nullable JsonNode value);

    /** The value, or null to leave the field out of the document. */
    @Nullable
    JsonNode value();

    /** Says what is wrong with the field, below it; an empty text takes it back. */
    void problem(String text);
}
