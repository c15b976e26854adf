package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.List;

/** Finds out what files are and has them read. */
final class FileReader {

    private FileReader() {}

    static void read(List<SourceFile> files, ReadFiles into) {
        if (files.stream().anyMatch(file -> file.endsWith("imsmanifest.xml"))) {
            QtiReader.read(files, into);
            return;
        }
        for (SourceFile file : files) {
            try {
                one(file, into);
            } catch (ImportRefused e) {
                e.faults().forEach(into::fault);
            }
        }
    }

    private static void one(SourceFile file, ReadFiles into) {
        if (file.endsWith(".yaml") || file.endsWith(".yml")) {
            YamlReader.read(file, into);
        } else if (file.endsWith(".csv") || file.endsWith(".tsv") || file.endsWith(".txt")) {
            CsvImport.read(file, into);
        } else if (file.name().contains("__MACOSX/") || file.name().endsWith(".DS_Store")) {
            into.note(Phrase.of("fault.import.left-out", file.name()));
        } else {
            into.fault(file.name(), 0, "", Phrase.of("fault.import.kind"));
        }
    }
}
