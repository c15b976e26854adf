package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.SeedFiles;
import app.waymark.catalog.Course;
import app.waymark.questions.ReferenceChecks.Evidence;
import app.waymark.questions.ReferenceChecks.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What questions and courses refer to, against the table of what has been looked up. */
class ReferenceTests {

    private static final String SHIPPED = "classpath:/seed-data/";
    private static final String PAPER = "https://arxiv.org/abs/";
    private static final Pattern PAPER_NUMBER =
            Pattern.compile("(\\d{2})(0[1-9]|1[0-2])\\.\\d{4,5}|[a-z-]+/\\d{2}(0[1-9]|1[0-2])\\d{3}");
    private static final Pattern AUTHORS_BEFORE = Pattern.compile("^[^:]{1,45}(?: et al\\.| and \\p{Lu}\\w+): ");
    private static final Pattern AUTHORS_BEHIND = Pattern.compile(" \\([^()]*\\)$");

    /** Pages that only the people of one company can open, or whose publisher has moved them. */
    private static final Pattern CLOSED = Pattern.compile("https?://(?:[^/]*\\.)?"
            + "(?:sharepoint\\.com|udemy\\.com/organization|degreed\\.com|docs\\.anthropic\\.com"
            + "|python\\.langchain\\.com|yourlearning\\.ibm\\.com|localhost)(?:/.*)?"
            + "|https?://[^/]*coursera\\.org/programs/.*|http://.*");

    private final SeedFiles files = new SeedFiles(SHIPPED);
    private final AuthoredBank bank = ShippedBank.read(files);
    private final ReferenceChecks checks = ReferenceChecks.read(SHIPPED);
    private final List<Course> courses = files.lists("catalog/courses.yaml", Course.class, new ArrayList<>());

    /** Titles by address, as questions and courses give them. */
    private Map<String, Set<String>> titles() {
        Map<String, Set<String>> titles = new TreeMap<>();
        bank.questions().stream()
                .map(question -> question.content().reference())
                .forEach(reference -> titles.computeIfAbsent(reference.url(), url -> new HashSet<>())
                        .add(reference.title()));
        courses.forEach(course ->
                titles.computeIfAbsent(course.url(), url -> new HashSet<>()).add(course.title()));
        return titles;
    }

    private static Set<String> words(String title) {
        return Stream.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void everyReferenceOfAQuestionStandsInTheTable() {
        assertThat(bank.questions())
                .extracting(question -> question.content().reference().url())
                .allMatch(url -> checks.find(url) != null);
    }

    @Test
    void aPaperHasAWellFormedNumberAndTheTitleOfThatNumber() {
        List<String> faults = new ArrayList<>();
        titles().forEach((url, given) -> {
            if (!url.startsWith(PAPER)) {
                return;
            }
            Row known = checks.find(url);
            if (!PAPER_NUMBER.matcher(url.substring(PAPER.length())).matches() || known == null) {
                faults.add(url);
                return;
            }
            given.stream()
                    .map(title -> AUTHORS_BEFORE.matcher(title).replaceFirst(""))
                    .map(title -> AUTHORS_BEHIND.matcher(title).replaceFirst(""))
                    .filter(title -> !words(known.title()).containsAll(words(title)))
                    .forEach(title -> faults.add(url + " is not " + title));
        });

        assertThat(faults).isEmpty();
        assertThat(checks.rows().stream().map(Row::url).filter(url -> url.startsWith(PAPER)))
                .hasSizeGreaterThan(290);
    }

    @Test
    void nothingLeadsToAClosedOrMovedPage() {
        assertThat(titles().keySet())
                .filteredOn(url -> CLOSED.matcher(url).matches())
                .isEmpty();
        assertThat(checks.rows())
                .extracting(Row::url)
                .filteredOn(url -> CLOSED.matcher(url).matches())
                .isEmpty();
    }

    @Test
    void whatIsVerifiedSaysWhenAndHow() {
        assertThat(checks.rows())
                .allSatisfy(row -> assertThat(row.evidence() == Evidence.NONE).isEqualTo(row.verified() == null))
                .extracting(Row::url)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCorrectedAddressIsNoLongerUsed() {
        Set<String> used = titles().keySet();

        assertThat(checks.rows())
                .extracting(Row::replaces)
                .filteredOn(url -> !url.isEmpty())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(used);
    }

    @Test
    void anEarlierVersionIsShownWithTheCorrectedAddress() {
        ReferenceChecks known = ReferenceChecks.of(
                new Row("https://new.example", "A page", LocalDate.of(2026, 11, 28), "address", "https://old.example"),
                new Row("https://lost.example", "Another", null, "", ""));

        assertThat(known.corrected("https://old.example")).isEqualTo("https://new.example");
        assertThat(known.corrected("https://lost.example")).isEqualTo("https://lost.example");
        assertThat(known.isVerified("https://new.example")).isTrue();
        assertThat(known.isVerified("https://lost.example")).isFalse();
        assertThat(known.isVerified("https://unheard.example")).isFalse();
    }

    @Test
    void theCommandCountsWhatIsVerifiedAndNamesTheRest() {
        List<Rate> rates = ReferenceRates.of(files, bank, checks);

        assertThat(rates)
                .extracting(rate -> rate.name().toString())
                .contains("distinct addresses", "not verified", "corrected addresses");
        Rate missing = rates.stream()
                .filter(rate -> rate.name().toString().equals("not verified"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.offenders()).hasSize((int) missing.value());
        assertThat(ReferenceRates.of(files, bank, ReferenceChecks.of()).get(1).value())
                .isLessThan(rates.get(1).value());
    }
}
