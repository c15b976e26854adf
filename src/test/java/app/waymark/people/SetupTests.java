package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.people.Visitors.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
@ExtendWith(OutputCaptureExtension.class)
class SetupTests {

    @Autowired
    Visitors visitors;

    @Autowired
    SetupService setup;

    @Autowired
    OperatorService operator;

    @Autowired
    OneTimeTokens tokens;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void there_is_no_admin() {
        throttle.forgetAll();
        jdbc.sql("update account set admin = false").update();
        jdbc.sql("delete from one_time_token").update();
    }

    private int admins() {
        return jdbc.sql("select count(*) from account where admin")
                .query(Integer.class)
                .single();
    }

    private FirstAdmin atStart(String email, String password, Path file) {
        var properties = new PeopleProperties(
                null, new PeopleProperties.Mail(null), new PeopleProperties.Admin(email, password, file));
        return new FirstAdmin(properties, operator, setup);
    }

    @Test
    void the_log_has_a_link_that_makes_the_first_admin(CapturedOutput output) throws Exception {
        atStart(null, null, null).run(new DefaultApplicationArguments());
        String log = output.getOut();
        String token = log.substring(log.lastIndexOf("/setup?token=") + "/setup?token=".length())
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(setup.works(token)).isTrue();
        Visitor visitor = visitors.visitor();
        String email = Visitors.newEmail();
        visitor.does(() -> setup.create(token, "Ada", email, Visitors.PASSWORD));
        assertThat(visitor.actor().isAdmin()).isTrue();
        assertThat(setup.isOpen()).isFalse();
        assertThat(setup.works(token)).isFalse();
        assertThatThrownBy(() -> visitors.visitor()
                        .does(() -> setup.create(token, "Eve", Visitors.newEmail(), Visitors.PASSWORD)))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void without_the_link_nobody_becomes_admin() {
        assertThatThrownBy(() ->
                        visitors.visitor().does(() -> setup.create("", "Eve", Visitors.newEmail(), Visitors.PASSWORD)))
                .isInstanceOf(LinkNotValid.class);
        assertThatThrownBy(() -> visitors.visitor()
                        .does(() -> setup.create(
                                SecretToken.random().value(), "Eve", Visitors.newEmail(), Visitors.PASSWORD)))
                .isInstanceOf(LinkNotValid.class);
        assertThat(admins()).isZero();
    }

    @Test
    void an_expired_link_is_replaced_in_the_log_when_somebody_asks(CapturedOutput output) {
        setup.announce();
        jdbc.sql("update one_time_token set expires_at = now()").update();
        setup.announceIfExpired();
        setup.announceIfExpired();
        assertThat(output.getOut().split("/setup\\?token=", -1)).hasSize(1 + 2);
        assertThat(tokens.anyWorks(Purpose.SETUP)).isTrue();
    }

    @Test
    void many_set_ups_at_once_make_one_admin() throws Exception {
        int many = 8;
        List<String> links = IntStream.range(0, many)
                .mapToObj(i -> tokens.createSetup().value())
                .toList();
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Boolean>> attempts = links.stream()
                    .<Callable<Boolean>>map(token -> () -> {
                        Visitor visitor = visitors.visitor();
                        String email = Visitors.newEmail();
                        start.await();
                        try {
                            visitor.does(() -> setup.create(token, "Ada", email, Visitors.PASSWORD));
                            return true;
                        } catch (LinkNotValid e) {
                            return false;
                        }
                    })
                    .toList();
            int succeeded = 0;
            for (var attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
        assertThat(admins()).isEqualTo(1);
    }

    @Test
    void the_environment_can_name_the_first_admin(@TempDir Path directory) throws Exception {
        String email = Visitors.newEmail();
        Path file = Files.writeString(directory.resolve("password"), "from a file it comes\n");
        atStart(email, null, file).run(new DefaultApplicationArguments());
        assertThat(operator.admins()).extracting(AccountDetails::email).containsExactly(email);
        Visitor visitor = visitors.visitor();
        visitor.signIn(email, "from a file it comes");
        assertThat(visitor.actor().isAdmin()).isTrue();

        atStart(Visitors.newEmail(), Visitors.PASSWORD, null).run(new DefaultApplicationArguments());
        assertThat(admins()).isEqualTo(1);
    }

    @Test
    void a_weak_password_in_the_environment_stops_the_start_and_is_not_repeated() {
        assertThatThrownBy(() -> atStart(Visitors.newEmail(), "letmein", null).run(new DefaultApplicationArguments()))
                .hasMessageContaining("WAYMARK_ADMIN_PASSWORD")
                .hasMessageContaining("password-short")
                .hasMessageNotContaining("letmein");
        assertThat(admins()).isZero();
    }
}
