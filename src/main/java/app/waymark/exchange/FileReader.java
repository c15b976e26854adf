package app.waymark.exchange;

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
            into.note(file.name() + " was left out");
        } else {
            into.fault(
                    file.name(), 0, "", "Not a file that can be imported: YAML, CSV, or a zip of them or of QTI items");
        }
    }
}
