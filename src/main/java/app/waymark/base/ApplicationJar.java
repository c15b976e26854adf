package app.waymark.base;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The jar that holds our classes and what is shipped beside them, when the application runs from one. */
final class ApplicationJar {

    /** SHA-256 in hexadecimal; null when the application runs from directories or from inside another jar. */
    static final @Nullable String CHECKSUM = checksum();

    private ApplicationJar() {}

    private static @Nullable String checksum() {
        CodeSource source = ApplicationJar.class.getProtectionDomain().getCodeSource();
        try {
            if (source == null || !source.getLocation().getProtocol().equals("file")) {
                return null;
            }
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)))
                    : null;
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            // then everything is read and compared, as if it were new
            return null;
        }
    }
}
