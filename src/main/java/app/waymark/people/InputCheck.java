package app.waymark.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a form and collects what is wrong with them. */
final class InputCheck {

    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String PASSWORD = "password";
    static final String CURRENT_PASSWORD = "current-password";

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 80;
    // enough to notice a forgotten ending; whether an address exists only a mail can tell
    private static final Pattern EMAIL_FORM = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+\\.[^\\s@.]{2,}");

    private final List<InputProblem> problems = new ArrayList<>();

    /** The one spelling of an address under which accounts are kept. */
    static String normalEmail(@Nullable String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    static String normalName(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    InputCheck email(String email) {
        if (email.isEmpty()) {
            problem(EMAIL, "email-missing");
        } else if (email.length() > LONGEST_EMAIL || !EMAIL_FORM.matcher(email).matches()) {
            problem(EMAIL, "email-form");
        }
        return this;
    }

    InputCheck name(String name) {
        if (name.isEmpty()) {
            problem(NAME, "name-missing");
        } else if (name.length() > LONGEST_NAME) {
            problem(NAME, "name-long");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            problem(NAME, "name-form");
        }
        return this;
    }

    InputCheck newPassword(@Nullable String password, String email) {
        PasswordRules.problem(password == null ? "" : password, email).ifPresent(what -> problem(PASSWORD, what));
        return this;
    }

    private void problem(String field, String problem) {
        problems.add(new InputProblem(field, problem));
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInput if anything is wrong
     */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
