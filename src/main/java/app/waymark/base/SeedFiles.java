package app.waymark.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML files of shipped data and says file and line of whatever is wrong in them. */
public final class SeedFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String SHIPPED = "classpath:/seed-data/";

    private final String root;
    private final @Nullable String fingerprint;

    /** Reads below {@code root}, a resource location such as {@code classpath:/seed-data/}. */
    public SeedFiles(String root) {
        this(root, root.equals(SHIPPED) ? ApplicationJar.CHECKSUM : null);
    }

    SeedFiles(String root, @Nullable String fingerprint) {
        this.root = root.endsWith("/") ? root : root + "/";
        this.fingerprint = fingerprint;
    }

    /**
     * What tells these files, and the code that reads them, from any others; null when they are no part of a built
     * application, and so may change without a trace.
     */
    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    /**
     * The rows of all files that match a pattern, each file being a list.
     *
     * @param faults receives one fault, with file and line, for every file that cannot be read
     */
    public <T> List<T> lists(String pattern, Class<T> type, List<Fault> faults) {
        List<T> rows = new ArrayList<>();
        for (Resource file : files(pattern)) {
            List<T> read = read(file, in -> YAML.readerForListOf(type).readValue(in), faults);
            if (read != null) {
                rows.addAll(read);
            }
        }
        return rows;
    }

    /** One document from each file that matches a pattern. */
    public <T> List<T> documents(String pattern, Class<T> type, List<Fault> faults) {
        List<T> rows = new ArrayList<>();
        for (Resource file : files(pattern)) {
            T read = read(file, in -> YAML.readValue(in, type), faults);
            if (read != null) {
                rows.add(read);
            }
        }
        return rows;
    }

    private Resource[] files(String pattern) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(root + pattern);
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")));
            return files;
        } catch (IOException e) {
            return new Resource[0];
        }
    }

    /** Turns an open file into what it holds. */
    private interface Parse<T> {
        T from(InputStream in);
    }

    private static <T> @Nullable T read(Resource file, Parse<T> parse, List<Fault> faults) {
        try (InputStream in = file.getInputStream()) {
            return parse.from(in);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(Fault.of(
                    file.getFilename() + ", line " + line, "fault.why", String.valueOf(e.getOriginalMessage())));
        } catch (IOException e) {
            faults.add(Fault.of(String.valueOf(file.getFilename()), "fault.unreadable"));
        }
        return null;
    }
}
