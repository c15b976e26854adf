package app.waymark.curation.ui;

import app.waymark.questions.QuestionDesk;
import app.waymark.questions.Rate;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every figure that the bank has to keep within limits, those outside first, with what to change. */
@Route("curation/bank")
@RolesAllowed(Actor.ADMIN)
class BankView extends CurationPage {

    private static final int OFFENDERS = 30;

    private final transient QuestionDesk desk;

    BankView(QuestionDesk desk, CurrentActor currentActor) {
        super(currentActor);
        this.desk = desk;
    }

    @Override
    void draw() {
        List<Rate> rates = desk.bankCheck(actor());
        long outside = rates.stream().filter(rate -> !rate.ok()).count();
        header(getTranslation("curation.bank.title"), getTranslation("curation.bank.lead", rates.size(), outside));
        var table = new Table(
                getTranslation("curation.bank.title"),
                getTranslation("curation.bank.figure"),
                getTranslation("curation.bank.keeps"),
                getTranslation("curation.bank.value"),
                getTranslation("curation.bank.limit"),
                getTranslation("curation.bank.offenders"));
        rates.forEach(rate -> table.row(
                Table.text(words().say(rate.group()) + " · " + words().say(rate.name()), "diff-side"),
                Table.text(getTranslation(rate.ok() ? "curation.bank.ok" : "curation.bank.outside"), "chip"),
                Table.num(value(rate)),
                Table.num(limit(rate)),
                offenders(rate)));
        add(table);
    }

    private static String value(Rate rate) {
        String value = number(rate.share(), rate.value());
        Double low = rate.low();
        Double high = rate.high();
        return low == null || high == null
                ? value
                : value + " (" + number(true, low) + "–" + number(true, high) + "), n = " + rate.of();
    }

    private static String number(boolean share, double value) {
        return Double.isNaN(value)
                ? "–"
                : share
                        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                        : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String limit(Rate rate) {
        Double least = rate.limit().least();
        if (least != null && least.equals(rate.limit().most())) {
            return "= " + number(rate.share(), least);
        }
        return bound("≥ ", rate.share(), rate.limit().least())
                + bound(" ≤ ", rate.share(), rate.limit().most());
    }

    private static String bound(String sign, boolean share, @Nullable Double bound) {
        return bound == null ? "" : sign + number(share, bound);
    }

    private Component offenders(Rate rate) {
        if (rate.ok() || rate.offenders().isEmpty()) {
            return Table.text("");
        }
        var list = new UnorderedList();
        rate.offenders().stream().limit(OFFENDERS).forEach(one -> list.add(new ListItem(one)));
        var details = new NativeDetails(
                getTranslation("curation.bank.show", rate.offenders().size()));
        details.setContent(list);
        return details;
    }
}
