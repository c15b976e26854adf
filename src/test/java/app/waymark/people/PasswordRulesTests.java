package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
        "'', password-missing",
        "elevenchars, password-short",
        "PASSWORD1234, password-common",
        "abababababab, password-common",
        "ada.lovelace@example.org, password-email",
        "ADA.LOVELACE, password-email",
    })
    void a_bad_password_is_refused(String password, String problem) {
        assertThat(PasswordRules.problem(password, "ada.lovelace@example.org")).contains(problem);
    }

    @Test
    void any_long_password_is_accepted() {
        assertThat(PasswordRules.problem("a donkey reads poems", "ada@example.org"))
                .isEmpty();
        assertThat(PasswordRules.problem("ünï©ödé 🦆🦆 ducks", "ada@example.org"))
                .isEmpty();
        assertThat(PasswordRules.problem("abcde".repeat(51), "ada@example.org")).isEmpty();
        assertThat(PasswordRules.problem("abcde".repeat(52), "ada@example.org")).contains("password-long");
    }
}
