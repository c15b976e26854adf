package app.waymark.operations.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked below the data directory. The directory is named by the archive's checksum and appears
 * only when complete, so a start after an interrupted one, or after an upgrade, unpacks anew.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path directory) {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    /**
     * Unpacks the programs for this machine unless that is done already.
     *
     * @throws PostgresRefusal if the class path holds none for this machine
     */
    static PostgresBinaries in(PostgresHome home) {
        URL archive = archive();
        if (archive == null) {
            throw PostgresRefusal.noBinaries(archiveName());
        }
        try {
            URLConnection connection = archive.openConnection();
            Path target = home.binaries().resolve(checksum(connection));
            if (!Files.isDirectory(target)) {
                log.info("Unpacking PostgreSQL {} into {}", PostgresHome.MAJOR, target);
                unpack(connection, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw PostgresRefusal.failed("PostgreSQL cannot be unpacked into " + home.binaries(), e);
        }
    }

    /** Whether the class path holds the programs for this machine. */
    static boolean areBundled() {
        return archive() != null;
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Deletes what earlier versions of the programs left behind. */
    void deleteOthers() {
        try (var siblings = Files.newDirectoryStream(directory.resolveSibling("."))) {
            for (Path sibling : siblings) {
                if (!sibling.getFileName().equals(directory.getFileName())) {
                    delete(sibling);
                }
            }
        } catch (IOException e) {
            log.debug("Old PostgreSQL programs are left behind", e);
        }
    }

    private static @Nullable URL archive() {
        return PostgresBinaries.class.getResource("/" + archiveName());
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        String machine = System.getProperty("os.arch");
        String arch = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        return "postgres-" + os + "-" + arch + ".txz";
    }

    private static String checksum(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
        }
        throw new IOException("not in a jar: " + connection.getURL());
    }

    private static void unpack(URLConnection connection, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        delete(part);
        Files.createDirectories(part);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(connection.getInputStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, part);
            }
        }
        makeEnterable(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root) || entry.getName().endsWith(".a")) {
            return;
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
            content.transferTo(out);
            out.flush();
            file.force(true);
        }
        if (isPosix(path)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Whatever the umask: PostgreSQL may run as another user than the one who unpacks it. */
    private static void makeEnterable(Path root) throws IOException {
        if (!isPosix(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        Files.setPosixFilePermissions(root.resolveSibling("."), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
