package app.waymark.guidance;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a PDF of a well-formed document, with the report's stylesheet and its fonts embedded. Loads nothing else. */
@Component
public class PdfRenderer {

    private static final String FOLDER = "/report/";

    private final String stylesheet = new String(read("report.css"), StandardCharsets.UTF_8);
    private final byte[] inter = read("Inter-Regular.ttf");
    private final byte[] interBold = read("Inter-SemiBold.ttf");
    private final byte[] serif = read("SourceSerif4-Regular.ttf");

    PdfRenderer() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The document as PDF.
     *
     * @param xhtml well-formed, with a head
     */
    public byte[] render(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(() -> new java.io.ByteArrayInputStream(inter), "Inter", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> new java.io.ByteArrayInputStream(interBold), "Inter", 700, FontStyle.NORMAL, true);
            builder.useFont(
                    () -> new java.io.ByteArrayInputStream(serif), "Source Serif 4", 400, FontStyle.NORMAL, true);
            // nothing that a document names is fetched
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(xhtml.replace("</head>", "<style>" + stylesheet + "</style></head>"), null);
            builder.withProducer("Waymark");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(PdfRenderer.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
