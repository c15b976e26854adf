package app.waymark.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outside references in {@code src/test/resources/vectors}; their README says where each number comes from. */
final class Vectors {

    private Vectors() {}

    static List<Row> csv(String name) {
        List<String> lines =
                new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return new Row(row);
                })
                .toList();
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(bytes(name));
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    static int[] ints(JsonNode array) {
        return Arrays.stream(doubles(array)).mapToInt(value -> (int) value).toArray();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(Map<String, String> cells) {

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        /** Item numbers as indexes from 0. */
        int[] items(String column) {
            return Arrays.stream(text(column).split(" "))
                    .filter(s -> !s.isEmpty())
                    .mapToInt(s -> Integer.parseInt(s) - 1)
                    .toArray();
        }

        boolean[] answers(String column) {
            String text = text(column);
            boolean[] right = new boolean[text.length()];
            for (int i = 0; i < right.length; i++) {
                right[i] = text.charAt(i) == '1';
            }
            return right;
        }
    }
}
