package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.SampleResults;
import app.waymark.guidance.GuidanceService;
import app.waymark.guidance.PdfRenderer;
import app.waymark.guidance.RoleComparison;
import app.waymark.support.WaymarkTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The report says on paper what the screen says. */
@WaymarkTest
@ViewPackages(classes = ResultView.class)
class ReportTests extends SpringBrowserlessTest {

    @Autowired
    SampleResults samples;

    @Autowired
    GuidanceService guidance;

    @Autowired
    RoleComparison roles;

    @Autowired
    PdfRenderer renderer;

    private PDDocument report(AttemptResult result) throws IOException {
        return Loader.loadPDF(renderer.render(
                new ReportHtml(result, guidance.guidance(result), roles.compare(result), Locale.ENGLISH).document()));
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        // the font maps one glyph to both kinds of apostrophe
        return stripper.getText(pdf).replaceAll("\\s+", " ").replace("ʼ", "’");
    }

    @Test
    void the_first_page_says_it_all_and_the_details_follow() throws IOException {
        AttemptResult result = samples.ofRole("lead-prompt-engineer");
        try (PDDocument pdf = report(result)) {
            String summary = text(pdf, 1, 1);
            assertThat(summary).contains(new ResultWords(result).headline(), new ResultWords(result).lead());
            result.requirements().stream()
                    .filter(requirement -> !requirement.soft())
                    .forEach(requirement -> assertThat(summary).contains(requirement.name()));
            assertThat(summary).contains("not for hiring").doesNotContain("The details");
            assertThat(text(pdf, 2, 2)).contains("The details");
            assertThat(text(pdf, 2, pdf.getNumberOfPages())).contains("How to read this", "catalogue revision");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(new ResultWords(result).pageTitle());
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument pdf = report(samples.ofRole("prompt-engineer"))) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                List<COSName> names = StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .toList();
                for (COSName name : names) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).containsAnyOf("Inter", "Serif");
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThan(2);
        }
    }

    @Test
    void names_that_look_like_markup_stay_text() {
        assertThat(ReportBand.escape("<b>&\"\u0001")).isEqualTo("&lt;b&gt;&amp;&quot;");
    }
}
