package app.waymark.people;

import app.waymark.security.PasswordConfig;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Entry point of {@code script/admin}: the accounts as a command. It reads the same configuration and finds the same
 * database as the server, whether that runs or not, but starts nothing that is not needed for accounts.
 */
final class AdminCommand {

    private static final String USAGE = """
            Usage: script/admin COMMAND

              create-admin EMAIL [--password-file=FILE]
                                  makes an admin; asks for the password unless the account exists
              reset-link EMAIL    prints a link with which the account gets a new password, within an hour
              unlock EMAIL        lets an account in again that is disabled or held back by failed sign-ins
              disable EMAIL       keeps an account from being used and signs it out
              list-admins         prints the admins""";

    private static final String PASSWORD_FILE = "--password-file=";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** No component: the server must not find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @EnableConfigurationProperties(PeopleProperties.class)
    @Import({
        AccountStore.class,
        JdbcAuditLog.class,
        Links.class,
        OneTimeTokens.class,
        OperatorService.class,
        PasswordConfig.class,
        SignInTickets.class
    })
    static class Accounts {}

    /** What is asked of whoever has called. */
    interface Asking {
        String password(@Nullable Path file) throws IOException;
    }

    private AdminCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(AdminCommand::ask, arguments));
    }

    /**
     * Runs a command.
     *
     * @param arguments the command, an address if it takes one, then options and Spring properties
     * @return exit code of the process: 0 done, 1 not done, 2 not understood
     */
    @SuppressWarnings("SystemOut")
    static int run(Asking asking, String... arguments) {
        List<String> words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean understood = switch (words.isEmpty() ? "" : words.getFirst()) {
            case "create-admin", "reset-link", "unlock", "disable" -> words.size() == 2;
            case "list-admins" -> words.size() == 1;
            default -> false;
        };
        if (!understood) {
            System.err.println(USAGE);
            return MISUSED;
        }
        var application = new SpringApplicationBuilder(Accounts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "warn", "waymark.database.share", "true"));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            OperatorService operator = context.getBean(OperatorService.class);
            return switch (words.getFirst()) {
                case "create-admin" -> createAdmin(operator, words.get(1), asking, passwordFile(arguments));
                case "reset-link" ->
                    operator.resetLink(words.get(1))
                            .map(link -> say("Within an hour, this link sets a new password:\n" + link))
                            .orElseGet(() -> nobody(words.get(1)));
                case "unlock" ->
                    operator.unlock(words.get(1)) ? say(words.get(1) + " can sign in again.") : nobody(words.get(1));
                case "disable" ->
                    operator.disable(words.get(1))
                            ? say(words.get(1) + " can no longer sign in; open sessions end within 30 seconds.")
                            : nobody(words.get(1));
                default -> list(operator);
            };
        } catch (InvalidInput e) {
            return complain(words(e));
        } catch (IOException e) {
            return complain("The password cannot be read: " + e.getMessage());
        }
    }

    private static int createAdmin(OperatorService operator, String email, Asking asking, @Nullable Path file)
            throws IOException {
        String password = operator.isAccount(email) ? "" : asking.password(file);
        return switch (operator.createAdmin(email, password)) {
            case CREATED -> say(email + " is an admin now and can sign in.");
            case PROMOTED -> say(email + " has an account; it is an admin now, with the password it has.");
            case NOT_NEEDED -> say("There is an admin already.");
        };
    }

    private static int list(OperatorService operator) {
        List<AccountDetails> admins = operator.admins();
        return say(
                admins.isEmpty()
                        ? "There is no admin yet."
                        : admins.stream()
                                .map(admin -> admin.email() + "  " + admin.displayName()
                                        + (admin.disabled() ? "  (disabled)" : ""))
                                .collect(Collectors.joining("\n")));
    }

    private static @Nullable Path passwordFile(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PASSWORD_FILE))
                .map(argument -> Path.of(argument.substring(PASSWORD_FILE.length())))
                .findFirst()
                .orElse(null);
    }

    /** Reads the first line of a file, or what is typed blindly and twice, or the first line that is piped in. */
    @SuppressWarnings("SystemConsoleNull") // null again since JDK 25 when nobody sits at a terminal
    private static String ask(@Nullable Path file) throws IOException {
        if (file != null) {
            return FirstAdmin.firstLine(Files.readString(file));
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(in.readLine(), "");
        }
        char[] once = console.readPassword("Password (at least %d characters): ", PasswordRules.SHORTEST);
        char[] twice = console.readPassword("The same again: ");
        if (once == null || !Arrays.equals(once, twice)) {
            throw new IOException("the two are not the same");
        }
        return new String(once);
    }

    private static String words(InvalidInput refused) {
        ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);
        return refused.problems().stream()
                .map(problem -> words.getString("people.problem." + problem.problem()))
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("SystemOut")
    private static int say(String text) {
        System.out.println(text);
        return DONE;
    }

    private static int nobody(String email) {
        return complain("There is no account with the address " + email + ".");
    }

    @SuppressWarnings("SystemOut")
    private static int complain(String text) {
        System.err.println(text);
        return FAILED;
    }
}
