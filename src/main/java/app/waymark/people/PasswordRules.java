package app.waymark.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are accepted (after NIST SP 800-63B-4): long ones, whatever they are made of, unless they are among
 * the first that anybody would try.
 */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** Far above what anybody types, and below what would be work to hash. */
    static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;

    private static final class Common {
        private static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            try (InputStream in = PasswordRules.class.getResourceAsStream("/people/common-passwords.txt")) {
                if (in == null) {
                    throw new IllegalStateException("The list of common passwords is missing");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PasswordRules() {}

    /** What is wrong with a new password, as the last part of a translation key. */
    static Optional<String> problem(String password, String email) {
        int length = password.codePointCount(0, password.length());
        String plain = password.toLowerCase(Locale.ROOT);
        if (length == 0) {
            return Optional.of("password-missing");
        }
        if (length < SHORTEST) {
            return Optional.of("password-short");
        }
        if (length > LONGEST) {
            return Optional.of("password-long");
        }
        if (!email.isEmpty()
                && (plain.equals(email) || plain.equals(email.substring(0, Math.max(0, email.indexOf('@')))))) {
            return Optional.of("password-email");
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || Common.PASSWORDS.contains(plain)) {
            return Optional.of("password-common");
        }
        return Optional.empty();
    }
}
