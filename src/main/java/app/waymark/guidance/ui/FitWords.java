package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.catalog.Certification;
import app.waymark.guidance.CertificationFit;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a certification is said, to somebody whose answers are known or not. */
final class FitWords {

    private static final double NEXT_TO_NOTHING = 0.05;
    private static final int MISSING = 4;

    private FitWords() {}

    static String standing(CertificationFit fit) {
        return translate("fit.standing." + fit.standing());
    }

    /** "Covers about 64 % of the part we know about (80 % of the blueprint). Weakest domain: Testing." */
    static String coverage(CertificationFit fit) {
        return coverage(
                fit.coverage(),
                fit.known(),
                fit.weakest().map(CertificationFit.Part::name).orElse(null));
    }

    /**
     * The same from figures.
     *
     * @param covered share that the person is expected to be able to do, of what is known
     * @param known share of the blueprint that the answers tell about
     * @param weakest name of the weakest known domain, or null
     */
    static String coverage(double covered, double known, @Nullable String weakest) {
        if (known < NEXT_TO_NOTHING) {
            return translate("forward.certification.unknown");
        }
        long percent = Math.round(known * 100);
        String coverage = percent == 100
                ? translate("forward.certification.coverage.whole", Math.round(covered * 100))
                : translate("forward.certification.coverage", Math.round(covered * 100), percent);
        return weakest == null ? coverage : coverage + " " + translate("forward.certification.weakest", weakest);
    }

    /** What is missing by the answers; empty where they show nothing to be missing. */
    static String missing(CertificationFit fit) {
        List<CertificationFit.Line> missing = fit.missing();
        String names = missing.stream().limit(MISSING).map(FitWords::line).collect(Collectors.joining("; "));
        return missing.size() > MISSING
                ? translate("fit.missing.more", names, missing.size() - MISSING)
                : names.isEmpty() ? "" : translate("fit.missing", names);
    }

    private static String line(CertificationFit.Line line) {
        return translate(
                "fit.line", line.name(), LevelWords.level(line.level()), translate("word.in-sentence." + line.word()));
    }

    static String cost(Certification certification) {
        Double cost = certification.costUsd();
        if (cost == null) {
            return certification.costNote() == null ? translate("catalog.cost.unknown") : certification.costNote();
        }
        String price = cost == 0 ? translate("catalog.cost.free") : translate("catalog.cost.usd", cost);
        return certification.unverifiedFields().contains("cost")
                ? translate("catalog.cost.noted", price, translate("catalog.fact.unverified"))
                : price;
    }

    static String length(Certification certification) {
        Integer minutes = certification.minutes();
        return minutes == null ? translate("catalog.fact.unknown") : translate("catalog.minutes", minutes);
    }

    static String status(Certification certification) {
        return translate("availability." + certification.status().name().toLowerCase(Locale.ROOT));
    }

    static String verified(Certification certification) {
        var verified = certification.verified();
        return verified == null
                ? translate("catalog.not-verified")
                : translate("catalog.verified", day(verified.date()), verified.source());
    }

    private static String day(LocalDate day) {
        UI ui = UI.getCurrent();
        return DateTimeFormatter.ofPattern("d MMMM uuuu", ui == null ? Locale.ENGLISH : ui.getLocale())
                .format(day);
    }

    static String orUnknown(@Nullable String text) {
        return text == null ? translate("catalog.fact.unknown") : text;
    }

    /** Cost, length, level and status, as far as they are known, set apart by dots. */
    static String facts(Certification certification) {
        List<String> facts = new ArrayList<>(List.of(certification.provider(), cost(certification)));
        if (certification.minutes() != null) {
            facts.add(length(certification));
        }
        if (certification.levelText() != null) {
            facts.add(certification.levelText());
        }
        return String.join(" · ", facts);
    }
}
