package app.waymark.catalog.ui;

import com.vaadin.flow.component.Html;

/** Marks a requirement that nobody is ready without: a filled diamond and the word. */
final class EssentialMark extends Html {

    EssentialMark() {
        super("<span class=\"essential\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                + "<path d=\"M8 1 15 8 8 15 1 8Z\" fill=\"currentColor\"/></svg>"
                + CatalogWords.translate("catalog.essential") + "</span>");
    }
}
