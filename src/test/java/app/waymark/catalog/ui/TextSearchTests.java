package app.waymark.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchTests {

    @ParameterizedTest
    @CsvSource({
        "lora, 'Fine-Tuning Techniques (LoRA, QLoRA)'",
        "LoRA, 'Fine-Tuning Techniques (LoRA, QLoRA)'",
        "nextjs, Next.js",
        "next js, Next.js",
        "finetuning, 'Fine-Tuning Techniques (LoRA, QLoRA)'",
        "fine tun, 'Fine-Tuning Techniques (LoRA, QLoRA)'",
        "tf-idf, 'Term Frequency-Inverse Document Frequency (TF-IDF)'",
        "resume, Résumé screening",
        "techniques fine, 'Fine-Tuning Techniques (LoRA, QLoRA)'"
    })
    void finds_what_people_type(String typed, String text) {
        assertThat(new TextSearch(typed).finds(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lora, Exploratory data analysis",
        "rag, Paragraph writing",
        "fine music, Fine-Tuning Techniques",
    })
    void does_not_find_what_only_looks_alike(String typed, String text) {
        assertThat(new TextSearch(typed).finds(text)).isFalse();
    }

    @Test
    void nothing_typed_finds_everything() {
        assertThat(new TextSearch(" - ").isEmpty()).isTrue();
        assertThat(new TextSearch("").finds("Anything")).isTrue();
    }
}
