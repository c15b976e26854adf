package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory {@code postgres-18} below the data directory, and what is where in it. Its name carries the major
 * version, because PostgreSQL does not read the files of another one.
 *
 * @param path the directory itself, absolute and without symbolic links
 */
record PostgresHome(Path path) {

    /** Major version of the bundled PostgreSQL. */
    static final int MAJOR = 18;

    private static final Logger log = LoggerFactory.getLogger(PostgresHome.class);
    private static final Pattern NAME = Pattern.compile("postgres-(\\d+)");

    /**
     * Finds or creates the home below a data directory.
     *
     * @param fallback where the files may go if the user may not enter the data directory, or null if nowhere
     * @throws PostgresRefusal if the data directory holds only data of another major version, or cannot be used
     */
    static PostgresHome in(Path dataDirectory, OperatingSystemUser user, @Nullable Path fallback) {
        Path parent = dataDirectory.toAbsolutePath().normalize();
        Path link = parent.resolve("postgres-" + MAJOR);
        try {
            if (!Files.isDirectory(parent)) {
                Path above = parent.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                user.createEnterable(parent);
            }
            if (!Files.exists(link.resolve("data"))) {
                refuseOtherMajor(parent);
            }
            if (!Files.exists(link)) {
                create(link, parent, user, fallback);
            }
            PostgresHome home = new PostgresHome(link.toRealPath());
            home.refuseOtherContents();
            if (!user.canEnter(home.path)) {
                throw PostgresRefusal.unreachable(home.path, user.name());
            }
            return home;
        } catch (AccessDeniedException e) {
            throw PostgresRefusal.notWritable(link, System.getProperty("user.name"), e);
        } catch (IOException e) {
            throw PostgresRefusal.failed("The data directory " + link + " cannot be used", e);
        }
    }

    /**
     * A fresh clone below a directory that only root may enter would leave PostgreSQL's own user locked out of its data.
     * As long as nobody has asked for that very place, the files go elsewhere, and a link says where.
     */
    private static void create(Path link, Path parent, OperatingSystemUser user, @Nullable Path fallback)
            throws IOException {
        if (fallback == null || user.canEnter(parent)) {
            user.createEnterable(link);
            return;
        }
        Files.createDirectories(fallback);
        if (!user.canEnter(fallback)) {
            throw PostgresRefusal.unreachable(parent, user.name());
        }
        Path elsewhere = Files.createTempDirectory(fallback, link.getFileName() + "-");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, elsewhere);
        log.info("The user {} cannot enter {}; PostgreSQL keeps its data in {}", user.name(), parent, elsewhere);
    }

    private static void refuseOtherMajor(Path dataDirectory) throws IOException {
        try (var entries = Files.newDirectoryStream(dataDirectory, "postgres-*")) {
            for (Path entry : entries) {
                var name = NAME.matcher(entry.getFileName().toString());
                if (name.matches() && Files.exists(entry.resolve("data"))) {
                    throw PostgresRefusal.otherMajor(entry, name.group(1), MAJOR);
                }
            }
        }
    }

    private void refuseOtherContents() throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            String major = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!major.equals(Integer.toString(MAJOR))) {
                throw PostgresRefusal.otherMajor(data(), major, MAJOR);
            }
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path passwordOf(String role) {
        return path.resolve(role + ".password");
    }

    boolean isInitialized() {
        return Files.exists(data(), LinkOption.NOFOLLOW_LINKS);
    }
}
