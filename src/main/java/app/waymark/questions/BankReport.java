package app.waymark.questions;

import app.waymark.base.SeedFiles;
import app.waymark.questions.CheckRecords.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The command behind {@code script/bank}; its first argument is the directory of the shipped data. */
final class BankReport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path data;
    private final SeedFiles files;
    private final AuthoredBank bank;
    private final PrintStream out;

    BankReport(Path data, PrintStream out) {
        this.data = data;
        this.files = new SeedFiles(data.toUri().toString());
        this.bank = ShippedBank.read(files);
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        LoggingSystem.get(BankReport.class.getClassLoader()).beforeInitialize();
        Deque<String> words = new ArrayDeque<>(List.of(args));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new BankReport(Path.of(words.removeFirst()), out).run(words);
        } catch (QuestionFault | IllegalArgumentException | NoSuchElementException | JacksonException e) {
            System.err.println(e.getMessage() == null ? "An argument is missing." : e.getMessage());
            System.exit(2);
        }
    }

    /** Does what the arguments say; without any, prints the table. */
    void run(Deque<String> words) throws IOException {
        switch (words.isEmpty() ? "" : words.removeFirst()) {
            case "" -> new BankTable(out).print(summary());
            case "--json" -> {
                BankSummary summary = summary();
                new BankTable(out).print(summary);
                JSON.writeValue(Path.of(words.removeFirst()), summary);
            }
            case "--sheet" -> sheet(words.removeFirst(), words);
            case "--record" -> record(words);
            default -> throw new IllegalArgumentException("Unknown argument; see script/bank --help");
        }
    }

    private BankSummary summary() {
        return BankSummary.of(
                bank,
                records(),
                comparisons(),
                CatalogueRates.of(files, bank),
                ReferenceRates.of(files, bank, ReferenceChecks.read(data.toUri().toString())));
    }

    private DifficultyRecords comparisons() {
        return DifficultyRecords.read(data.toUri().toString());
    }

    private CheckRecords records() {
        return CheckFiles.read(data.toUri().toString());
    }

    /** Writes what a reader gets and, next to it, the sheet that the answers are compared with later. */
    private void sheet(String check, Deque<String> words) throws IOException {
        boolean whole = words.remove("--whole");
        Path directory = Path.of(words.removeFirst());
        if (check.equals(DifficultySheet.CHECK)) {
            List<BankSkill> wanted = words.isEmpty()
                    ? DifficultySheet.uncompared(bank, comparisons())
                    : bank.skills().stream()
                            .filter(skill -> words.contains(skill.slug()))
                            .toList();
            DifficultySheet.Made made = DifficultySheet.make(bank, wanted, new Random());
            write(directory, check, made.text(), made.sheet());
            out.println(wanted.size() + " skills to order");
            return;
        }
        ReadingSheet.Kind kind = ReadingSheet.Kind.of(check);
        List<AuthoredQuestion> unread = ReadingSheet.unread(kind, bank, whole ? CheckRecords.NONE : records());
        ReadingSheet.Made made = ReadingSheet.make(kind, unread, new Random());
        write(directory, check, made.text(), made.sheet());
        out.println(unread.size() + " questions to read");
    }

    private static void write(Path directory, String name, String text, Object sheet) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), text);
        JSON.writeValue(directory.resolve(name + ".json"), sheet);
    }

    private void record(Deque<String> words) throws IOException {
        Reader reader = Reader.MODEL;
        String month = YearMonth.now(Clock.systemUTC()).toString();
        String name = records().nextReading(LocalDate.now(Clock.systemUTC()));
        while (!words.isEmpty() && words.getFirst().startsWith("--")) {
            switch (words.removeFirst()) {
                case "--reader" -> reader = Reader.of(words.removeFirst());
                case "--reading" -> name = words.removeFirst();
                case "--month" -> month = YearMonth.parse(words.removeFirst()).toString();
                default ->
                    throw new IllegalArgumentException(
                            "--record [--reader KIND] [--month yyyy-MM] [--reading NAME] FILE…");
            }
        }
        Reading reading = new Reading(bank, reader, month, name);
        DifficultyRecords comparisons = comparisons().within(bank);
        while (!words.isEmpty()) {
            JsonNode sheet = JSON.readTree(Path.of(words.removeFirst()));
            JsonNode answers = JSON.readTree(Path.of(words.removeFirst()));
            if (sheet.path("check").asString("").equals(DifficultySheet.CHECK)) {
                DifficultySheet orders = JSON.treeToValue(sheet, DifficultySheet.class);
                comparisons = comparisons.with(orders.read(answers, comparisons, reader, month));
            } else {
                reading.add(JSON.treeToValue(sheet, ReadingSheet.class), answers);
            }
        }
        CheckRecords all = reading.carried(records()).with(reading.records());
        CheckFiles.write(data, all);
        comparisons.write(data);
        out.println(all.blind().size() + " blind and " + all.optionsOnly().size() + " options-only records, "
                + comparisons.rows().size() + " places by difficulty");
        reading.remarks().forEach(out::println);
    }
}
