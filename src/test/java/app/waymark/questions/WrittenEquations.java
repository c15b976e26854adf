package app.waymark.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sums that stand in the sentences of a question, such as {@code 0.3 × 60 + 0.7 × 50 = 53}, as statements. */
class WrittenEquations {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final String OPERAND = "\\(*√?" + NUMBER + "[²³⁴]?\\)*[²³⁴]?";

    /** A sum, an equals sign and one number; what goes on with an operator, a power or a unit of size is left out. */
    private static final Pattern EQUATION = Pattern.compile("(?<![\\w.,)\\]²³⁴%^√(])(?<![×·/+−–*^-] )(?<![×·/+−–*^-])"
            + "(" + OPERAND + "(?:\\s?[×·/+−]\\s?" + OPERAND + ")+)\\s[=≈]\\s(−?" + NUMBER + ")"
            + "(?!\\d|[.,]\\d|\\s?[×·/+−^%(]|\\s(?:million|billion|thousand|[kKMG]B?\\b))");

    private WrittenEquations() {}

    static List<Recomputation.Statement> of(List<AuthoredQuestion> questions) {
        List<Recomputation.Statement> statements = new ArrayList<>();
        for (AuthoredQuestion question : questions) {
            texts(JSON.valueToTree(question.content())).forEach(text -> add(statements, question.label(), text));
        }
        return statements;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(WrittenEquations::texts);
    }

    private static void add(List<Recomputation.Statement> statements, String question, String text) {
        Matcher equation = EQUATION.matcher(text);
        while (equation.find()) {
            String sum = equation.group(1);
            if (sum.chars().filter(c -> c == '(').count()
                    == sum.chars().filter(c -> c == ')').count()) {
                BigDecimal stated = new BigDecimal(plain(equation.group(2)));
                statements.add(new Recomputation.Statement(
                        question, python(sum), stated.doubleValue(), halfADigit(stated), null, null));
            }
        }
    }

    private static String plain(String number) {
        return number.replace(",", "").replace('−', '-');
    }

    private static String python(String sum) {
        return plain(sum)
                .replaceAll("√(" + NUMBER + ")", "math.sqrt($1)")
                .replace('×', '*')
                .replace('·', '*')
                .replace("²", "**2")
                .replace("³", "**3")
                .replace("⁴", "**4");
    }

    /** How far a number may be off that was rounded to the digits that are written. */
    private static double halfADigit(BigDecimal stated) {
        return 0.5 * Math.pow(10, -Math.max(0, stated.scale())) + 1e-9;
    }
}
