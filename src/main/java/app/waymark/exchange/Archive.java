package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an upload in memory; nothing in it names a place on the server's disk. */
final class Archive {

    private static final int CHUNK = 1 << 13;

    private Archive() {}

    /**
     * The files of an archive, or the one file that was sent.
     *
     * @throws ImportRefused when it is too large, unpacks to too much, or has names that lead elsewhere
     */
    static List<SourceFile> open(String name, byte[] bytes) {
        if (bytes.length > Limits.UPLOAD) {
            throw new ImportRefused(name, Phrase.of("fault.import.large", Limits.UPLOAD / 1_000_000));
        }
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        return zip ? unpack(name, bytes) : List.of(new SourceFile(name, bytes));
    }

    private static List<SourceFile> unpack(String name, byte[] bytes) {
        long most = Math.min(Limits.UNPACKED, (long) bytes.length * Limits.RATIO);
        List<SourceFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String path = entry.getName();
                if (leadsElsewhere(path)) {
                    throw new ImportRefused(name, Phrase.of("fault.import.leads-out"));
                }
                if (entry.isDirectory()) {
                    continue;
                }
                if (files.size() >= Limits.FILES) {
                    throw new ImportRefused(name, Phrase.of("fault.import.many-files", Limits.FILES));
                }
                if (!names.add(path)) {
                    throw new ImportRefused(path, Phrase.of("fault.import.same-name"));
                }
                byte[] content = read(in, most - unpacked, name);
                unpacked += content.length;
                files.add(new SourceFile(path, content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportRefused(name, Phrase.of("fault.import.damaged"));
        }
        if (files.isEmpty()) {
            throw new ImportRefused(name, Phrase.of("fault.import.nothing-inside"));
        }
        return files;
    }

    private static boolean leadsElsewhere(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.indexOf('\0') >= 0
                || List.of(path.split("/", -1)).contains("..");
    }

    private static byte[] read(ZipInputStream in, long most, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (out.size() + n > most) {
                throw new ImportRefused(name, Phrase.of("fault.import.bomb", Limits.UNPACKED / 1_000_000));
            }
            out.write(chunk, 0, n);
        }
        return out.toByteArray();
    }
}
