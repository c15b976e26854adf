package app.waymark.questions;

import app.waymark.base.SeedFiles;
import app.waymark.measurement.ItemParameters;
import java.util.List;

/** The shipped bank as the engine sees it before anybody has answered, read from the files without a database. */
public final class ShippedItems {

    private ShippedItems() {}

    /**
     * All shipped items with their authors' parameters.
     *
     * @throws RuntimeException when a file cannot be read
     */
    public static List<BankItem> read(SeedFiles files) {
        return ShippedBank.read(files).questions().stream()
                .map(question -> item(question.skill(), question.content()))
                .toList();
    }

    private static BankItem item(String skill, QuestionContent content) {
        return new BankItem(
                content.id(),
                content.id(),
                skill,
                content.level(),
                content.type(),
                content.choices(),
                ReadingTime.words(content),
                ReadingTime.expectedSeconds(content),
                ItemParameters.assumed(content.level(), content.type().itemFormat(), content.choices()),
                false,
                false);
    }
}
