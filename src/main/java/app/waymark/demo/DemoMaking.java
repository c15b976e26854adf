package app.waymark.demo;

import app.waymark.calibration.ItemStatisticsService;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.people.MadeUpAccounts;
import app.waymark.security.Actor;
import app.waymark.teams.AssignmentService;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.InvitationLink;
import app.waymark.teams.InvitationService;
import app.waymark.teams.OrganisationService;
import app.waymark.teams.ReleaseService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamViewService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demo organisation by the same services that people use, a year ago and onwards. */
@Component
@Profile("demo")
class DemoMaking {

    static final long SEED = 20261127;
    private static final String DOMAIN = "@demo.example";
    private static final String ADMIN = "admin" + DOMAIN;
    private static final String REPORT =
            "I took out the name and the address, which is what the explanation asks for as"
                    + " well. It was called wrong.";
    private static final double RELEASES_NOTHING = 0.2;
    private static final double SHOWS_ROW = 0.38;

    private final MadeUpAccounts accounts;
    private final OrganisationService organisations;
    private final InvitationService invitations;
    private final TeamService teams;
    private final ReleaseService releases;
    private final AssignmentService assignments;
    private final TeamViewService views;
    private final HeatmapService heatmaps;
    private final CatalogService catalogService;
    private final DemoAnswers answers;
    private final DemoTraining training;
    private final DemoClock clock;
    private final DemoHouseRules house;
    private final ItemStatisticsService statistics;

    DemoMaking(
            MadeUpAccounts accounts,
            OrganisationService organisations,
            InvitationService invitations,
            TeamService teams,
            ReleaseService releases,
            AssignmentService assignments,
            TeamViewService views,
            HeatmapService heatmaps,
            CatalogService catalogService,
            DemoAnswers answers,
            DemoTraining training,
            DemoClock clock,
            DemoHouseRules house,
            ItemStatisticsService statistics) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.teams = teams;
        this.releases = releases;
        this.assignments = assignments;
        this.views = views;
        this.heatmaps = heatmaps;
        this.catalogService = catalogService;
        this.answers = answers;
        this.training = training;
        this.clock = clock;
        this.house = house;
        this.statistics = statistics;
    }

    /**
     * What has been made.
     *
     * @param logins who can sign in as what, one line each
     */
    record Made(int people, int answers, List<String> logins) {}

    private static final class World {
        final List<DemoPerson> people = new ArrayList<>();
        final Map<DemoTeam, UUID> teams = new HashMap<>();
        final Map<DemoTeam, DemoPerson> managers = new HashMap<>();
        final Actor admin;
        final ReplyDeck replies;
        int answers;

        World(Actor admin, RandomGenerator random) {
            this.admin = admin;
            replies = new ReplyDeck(random);
        }

        List<DemoPerson> of(DemoTeam team) {
            return people.stream().filter(person -> person.team().equals(team)).toList();
        }
    }

    /**
     * Makes it.
     *
     * @param all its teams
     * @param passwordHash of the password that all of its people share
     * @param progress hears per cent
     */
    Made make(List<DemoTeam> all, String passwordHash, IntConsumer progress) {
        Instant begin = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).minus(DemoStory.YEAR);
        try {
            clock.moveTo(begin.plus(Duration.ofHours(7)));
            var random = new SplittableRandom(SEED);
            World world = found(all, passwordHash, random);
            progress.accept(5);
            List<DemoStory.Event> events = DemoStory.of(all, world.people, begin.plus(Duration.ofHours(8)), random);
            for (int i = 0; i < events.size(); i++) {
                clock.moveTo(events.get(i).at());
                happen(world, events.get(i), random);
                progress.accept(5 + 95 * (i + 1) / events.size());
            }
            clock.present();
            // as every night, so that the queue is not empty on the first day
            statistics.computeNow(world.admin);
            return new Made(world.people.size(), world.answers, logins(all, world));
        } finally {
            clock.present();
        }
    }

    /** The organisation on its first day: teams, what they want, and everybody in them. */
    private World found(List<DemoTeam> all, String passwordHash, SplittableRandom random) {
        Catalog catalog = catalogService.current();
        Actor admin = new Actor(
                accounts.create(ADMIN, "Demo admin", passwordHash, true), false, Set.of(Actor.PERSON, Actor.ADMIN));
        var world = new World(admin, random);
        house.write(admin);
        List<String> names = names();
        UUID first = null;
        for (DemoTeam team : all) {
            for (int i = 0; i < team.people(); i++) {
                String name = names.get(world.people.size());
                String email = email(name);
                world.people.add(DemoPerson.draw(
                        accounts.create(email, name, passwordHash, false),
                        name,
                        email,
                        team,
                        release(i, random),
                        catalog,
                        random));
            }
            DemoPerson manager = world.of(team).getFirst();
            world.managers.put(team, manager);
            UUID id;
            if (first == null) {
                InvitationLink link = organisations.create(admin, DemoTeam.ORGANISATION, team.name(), manager.email());
                id = invitations.accept(manager.actor(), token(link));
                first = id;
            } else {
                DemoPerson founder = Objects.requireNonNull(world.managers.get(all.getFirst()));
                id = teams.create(founder.actor(), first, team.name());
                InvitationLink link = invitations.createLink(founder.actor(), id, 30, 1);
                invitations.accept(manager.actor(), token(link));
                teams.promote(founder.actor(), id, manager.id());
                teams.leave(founder.actor(), id);
            }
            world.teams.put(team, id);
            fill(world, team, id);
        }
        return world;
    }

    private void fill(World world, DemoTeam team, UUID id) {
        DemoPerson manager = Objects.requireNonNull(world.managers.get(team));
        teams.setTargets(manager.actor(), id, team.targets(), team.roadmap());
        List<DemoPerson> people = world.of(team);
        String token = token(invitations.createLink(manager.actor(), id, 30, people.size()));
        people.stream()
                .filter(person -> !person.equals(manager))
                .forEach(person -> invitations.accept(person.actor(), token));
        // teams of more than fifteen have two who manage
        if (people.size() > 15) {
            teams.promote(manager.actor(), id, people.get(1).id());
        }
    }

    /** Everybody in turn at first, so that each team has all three kinds, and then by chance. */
    private static DemoPerson.Release release(int number, SplittableRandom random) {
        DemoPerson.Release[] kinds = DemoPerson.Release.values();
        if (number >= 2 && number < 2 + kinds.length) {
            return kinds[number - 2];
        }
        double kind = random.nextDouble();
        return kind < RELEASES_NOTHING
                ? DemoPerson.Release.NOTHING
                : kind < RELEASES_NOTHING + SHOWS_ROW ? DemoPerson.Release.OWN_ROW : DemoPerson.Release.TEAM_VIEW;
    }

    private void happen(World world, DemoStory.Event event, SplittableRandom random) {
        switch (event) {
            case DemoStory.Sits sits -> {
                DemoPerson person = sits.person();
                world.answers += answers.sit(person, sits.scope(), sits.deeper(), sits.year(), random);
                clock.advance(Duration.ofHours(2));
                if (person.release() != DemoPerson.Release.NOTHING) {
                    releases.release(
                            person.actor(), id(world, person.team()), person.release() == DemoPerson.Release.OWN_ROW);
                }
            }
            case DemoStory.SitsHouseRules sits ->
                world.answers +=
                        answers.sitHouseRules(sits.person(), sits.year(), sits.reports() ? REPORT : null, random);
            case DemoStory.Asks asks ->
                assignments.assign(
                        manager(world, asks.team()),
                        id(world, asks.team()),
                        asks.skills().isEmpty() ? asks.team().role() : null,
                        asks.skills(),
                        LocalDate.ofInstant(asks.at(), ZoneOffset.UTC).plusDays(asks.days()));
            case DemoStory.SaysDone done -> {
                UUID team = id(world, done.person().team());
                LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                assignments.assignments(done.person().actor(), team).stream()
                        .filter(one -> !one.dueOn().isBefore(today))
                        .forEach(one -> assignments.done(done.person().actor(), team, one.id(), true));
            }
            case DemoStory.Looks looks -> look(world, looks);
            case DemoStory.Plans plans ->
                training.plan(manager(world, plans.team()), id(world, plans.team()), plans.team(), plans.training());
            case DemoStory.Replies replies ->
                training.reply(
                        replies.person().actor(), id(world, replies.person().team()), world.replies);
        }
    }

    private void look(World world, DemoStory.Looks looks) {
        Actor manager = manager(world, looks.team());
        UUID team = id(world, looks.team());
        views.view(manager, team, TeamViewService.Query.NOW);
        if (looks.rows()) {
            heatmaps.heatmap(manager, team, HeatmapService.Query.ALL).rows().stream()
                    .findFirst()
                    .ifPresent(row -> heatmaps.person(manager, team, row.personId()));
        }
        // what was asked for long ago is over
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assignments.assignments(manager, team).stream()
                .filter(one -> one.dueOn().isBefore(today))
                .forEach(one -> assignments.end(manager, team, one.id()));
    }

    private static UUID id(World world, DemoTeam team) {
        return Objects.requireNonNull(world.teams.get(team));
    }

    private static Actor manager(World world, DemoTeam team) {
        return Objects.requireNonNull(world.managers.get(team)).actor();
    }

    private static List<String> logins(List<DemoTeam> all, World world) {
        List<String> lines = new ArrayList<>();
        for (DemoTeam team : all) {
            lines.add("%-34s manages %s"
                    .formatted(Objects.requireNonNull(world.managers.get(team)).email(), team.name()));
        }
        DemoTeam first = all.getFirst();
        for (DemoPerson.Release kind : DemoPerson.Release.values()) {
            world.of(first).stream()
                    .skip(2)
                    .filter(person -> person.release() == kind)
                    .findFirst()
                    .ifPresent(person -> lines.add("%-34s in %s, releases %s"
                            .formatted(
                                    person.email(),
                                    first.name(),
                                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
        lines.add("%-34s admin of the server".formatted(ADMIN));
        return lines;
    }

    private static String token(InvitationLink link) {
        return link.address().substring(link.address().indexOf("token=") + "token=".length());
    }

    private static String email(String name) {
        String plain = Normalizer.normalize(name.replace("ø", "o").replace("ı", "i"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + DOMAIN;
    }

    private static List<String> names() {
        try (InputStream in = DemoMaking.class.getResourceAsStream("/demo-people.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
