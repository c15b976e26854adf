package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user who runs PostgreSQL: whoever runs Waymark, or, since PostgreSQL refuses to run as root, an unprivileged user
 * to whom root steps down.
 */
final class OperatingSystemUser {

    private static final List<String> CANDIDATES = List.of("waymark", "postgres", "nobody");

    private final String name;
    private final @Nullable Ids ids;

    private OperatingSystemUser(String name, @Nullable Ids ids) {
        this.name = name;
        this.ids = ids;
    }

    private record Ids(String user, String group) {}

    /**
     * The user to run PostgreSQL as.
     *
     * @param existingData data that PostgreSQL has already written; its owner goes on owning it
     * @param wanted a user chosen by whoever runs the server, or null
     */
    static OperatingSystemUser choose(Path existingData, @Nullable String wanted) {
        if (!isRoot()) {
            return new OperatingSystemUser(System.getProperty("user.name"), null);
        }
        if (!CommandResult.of(List.of("setpriv", "--version"), Path.of("/")).succeeded()) {
            throw PostgresRefusal.noWayToStepDown();
        }
        Ids owner = ownerOf(existingData);
        if (owner != null) {
            return new OperatingSystemUser("number " + owner.user(), owner);
        }
        List<String> candidates = wanted == null ? CANDIDATES : List.of(wanted);
        for (String candidate : candidates) {
            Ids found = lookUp(candidate);
            if (found != null && !found.user().equals("0")) {
                return new OperatingSystemUser(candidate, found);
            }
        }
        throw PostgresRefusal.noUnprivilegedUser(String.join(", ", candidates));
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Files.getAttribute(self, "unix:uid").equals(0)
                    : System.getProperty("user.name").equals("root");
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static @Nullable Ids ownerOf(Path path) {
        try {
            if (!Files.exists(path)) {
                return null;
            }
            String user = String.valueOf(Files.getAttribute(path, "unix:uid"));
            String group = String.valueOf(Files.getAttribute(path, "unix:gid"));
            return user.equals("0") ? null : new Ids(user, group);
        } catch (IOException e) {
            throw PostgresRefusal.failed("The owner of " + path + " cannot be read", e);
        }
    }

    private static @Nullable Ids lookUp(String name) {
        CommandResult user = CommandResult.of(List.of("id", "-u", name), Path.of("/"));
        CommandResult group = CommandResult.of(List.of("id", "-g", name), Path.of("/"));
        return user.succeeded() && group.succeeded()
                ? new Ids(user.output().strip(), group.output().strip())
                : null;
    }

    String name() {
        return name;
    }

    /** The command line that runs the given one as this user. */
    List<String> command(List<String> command) {
        if (ids == null) {
            return command;
        }
        List<String> all = new ArrayList<>(
                List.of("setpriv", "--reuid", ids.user(), "--regid", ids.group(), "--clear-groups", "--no-new-privs"));
        all.addAll(command);
        return all;
    }

    /** Whether this user may enter a directory, whatever the permissions of the directories above it. */
    boolean canEnter(Path directory) {
        return ids == null
                || CommandResult.of(command(List.of("/bin/sh", "-c", "cd \"$0\"", directory.toString())), Path.of("/"))
                        .succeeded();
    }

    /** Creates a directory that this user may enter, whatever the umask of the one who creates it. */
    void createEnterable(Path directory) throws IOException {
        Files.createDirectory(directory);
        if (ids != null) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Gives a file or directory to this user, if it is not theirs already. */
    void own(Path path) throws IOException {
        if (ids != null) {
            Files.setAttribute(path, "unix:uid", Integer.parseInt(ids.user()));
            Files.setAttribute(path, "unix:gid", Integer.parseInt(ids.group()));
        }
    }
}
