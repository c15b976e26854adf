package app.waymark.teams;

import app.waymark.base.CsvSeparator;
import app.waymark.people.PeopleMail;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of addresses as it was read.
 *
 * @param emails addresses that would be invited, each once
 * @param problems rows that cannot be read; while there are any, nobody is invited
 */
public record InvitationList(List<String> emails, List<RowProblem> problems) {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_ROWS = 500;

    /**
     * What is wrong with one row.
     *
     * @param row its line in the file, from 1; 0 for the file as a whole
     * @param problem the last part of the translation key {@code teams.problem.…}
     */
    public record RowProblem(long row, String problem) {}

    /**
     * Reads a CSV file in UTF-8, with or without a byte order mark, its columns parted by comma, semicolon or tab. The
     * address is in the column whose heading is "email" or "e-mail", or else in the first.
     */
    static InvitationList read(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken("csv-encoding");
        }
        if (file.length > MOST_BYTES) {
            return broken("csv-big");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(CsvSeparator.of(text))
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            rows = reader.stream().toList();
        } catch (CsvParseException | java.io.IOException e) {
            return broken("csv-form");
        }
        return rows.isEmpty() ? broken("csv-empty") : read(rows);
    }

    private static InvitationList read(List<CsvRecord> rows) {
        int column = column(rows.getFirst());
        List<CsvRecord> people = column < 0 ? rows : rows.subList(1, rows.size());
        List<String> emails = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRecord row : people) {
            int index = Math.max(0, column);
            String email =
                    index < row.getFieldCount() ? row.getField(index).strip().toLowerCase(Locale.ROOT) : "";
            if (email.isEmpty()) {
                problems.add(new RowProblem(row.getStartingLineNumber(), "email-missing"));
            } else if (!PeopleMail.isAddress(email)) {
                problems.add(new RowProblem(row.getStartingLineNumber(), "email-form"));
            } else if (!seen.add(email)) {
                problems.add(new RowProblem(row.getStartingLineNumber(), "email-twice"));
            } else {
                emails.add(email);
            }
        }
        if (emails.size() > MOST_ROWS) {
            return broken("email-many");
        }
        return emails.isEmpty() && problems.isEmpty() ? broken("csv-empty") : new InvitationList(emails, problems);
    }

    private static int column(CsvRecord first) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            String heading = first.getField(i).strip().toLowerCase(Locale.ROOT);
            if (heading.equals("email") || heading.equals("e-mail")) {
                return i;
            }
        }
        return -1;
    }

    private static InvitationList broken(String problem) {
        return new InvitationList(List.of(), List.of(new RowProblem(0, problem)));
    }
}
