package app.waymark.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.support.WaymarkTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What a visitor without an account reads on the catalogue's pages. */
@WaymarkTest
class CatalogViewTests extends SpringBrowserlessTest {

    @MockitoBean
    CurrentActor visitor;

    @MockitoSpyBean
    JdbcClient jdbc;

    @Autowired
    CatalogService catalogService;

    /** Opens an address and returns the view. */
    private Component open(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        return getCurrentView().getElement().getComponent().orElseThrow();
    }

    /** Everything that can be read below a component, words apart by single spaces. */
    private static String read(Component component) {
        return read(component.getElement()).replaceAll("\\s+", " ").strip();
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        String html = element.getProperty("innerHTML");
        return html != null
                ? html.replaceAll("<[^>]*>", " ") + " "
                : element.getChildren().map(CatalogViewTests::read).collect(Collectors.joining());
    }

    private <T extends Component> List<String> all(Class<T> type) {
        return findInView(type).all().stream().map(CatalogViewTests::read).toList();
    }

    private String row(String name) {
        return all(ListItem.class).stream()
                .filter(row -> row.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Anchor link(String text) {
        return findInView(Anchor.class).all().stream()
                .filter(link -> read(link).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String announced() {
        return read(findInView(ResultCount.class).single());
    }

    @Test
    void the_roles_are_shown_with_their_size() {
        String page = read(open("roles"));
        assertThat(all(H2.class))
                .containsExactly(
                        "Prompt Engineer",
                        "Lead Prompt Engineer",
                        "AI Engineer",
                        "Generative AI Engineer",
                        "Data Scientist (Generative AI)");
        assertThat(page).contains("12 skills and 4 soft skills · about 12 minutes");
    }

    @Test
    void a_role_page_shows_what_the_role_requires_and_why() {
        open("roles/prompt-engineer");
        assertThat(all(H1.class)).containsExactly("Prompt Engineer");
        assertThat(row("Prompt Engineering"))
                .isEqualTo("Prompt Engineering Essential at least 4 Advanced"
                        + " It is the craft itself; you must find out why a prompt fails, not only write one.");
        assertThat(row("Evaluation Metrics")).contains("at least 2 Working").doesNotContain("Essential");
        assertThat(link("Prompt Engineering").getHref()).isEqualTo("skills/prompt-engineering");
        assertThat(link("Find out where you stand").getHref()).isEqualTo("start/role/prompt-engineer");
    }

    @Test
    void soft_skills_are_set_apart_with_a_word_on_readiness() {
        String page = read(open("roles/lead-prompt-engineer"));
        assertThat(all(H2.class)).contains("What the role asks for", "Working with people");
        assertThat(page.substring(page.indexOf("Working with people")))
                .startsWith("Working with people These are reported beside your readiness and never change it")
                .contains("Leadership at least 4 Advanced");
    }

    @Test
    void a_role_page_tells_what_the_guide_tells() {
        String page = read(open("roles/lead-prompt-engineer"));
        assertThat(all(H2.class))
                .contains(
                        "What the work is",
                        "Getting in",
                        "What makes it hard",
                        "Where it is going",
                        "From practice",
                        "Questions people ask",
                        "Certifications that fit",
                        "Roadmaps that lead there");
        assertThat(page)
                .contains("Strategic Planning . Form a picture")
                .contains("Which qualifications does a lead need?")
                .contains("From: How to Become a Lead Prompt Engineer , What Does a Lead Prompt Engineer Do?")
                .contains("Builds 15 of 15 required skills to the level asked");
    }

    @Test
    void a_role_page_never_recommends_a_retired_certification_and_names_its_successor() {
        String page = read(open("roles/lead-prompt-engineer"));
        int gone = page.indexOf("No longer offered");
        assertThat(page.substring(page.indexOf("Certifications that fit"), gone))
                .contains("(AI-103)")
                .doesNotContain("(AI-102)")
                .doesNotContain("Retired");
        assertThat(page.substring(gone))
                .contains("Microsoft Certified: Azure AI Engineer Associate (AI-102) Retired Replaced by"
                        + " Microsoft Certified: Azure AI Apps and Agents Developer Associate (AI-103)");
    }

    @Test
    void a_retired_certification_leads_on_to_its_successor() {
        String page = read(open("certifications/microsoft-azure-ai-engineer-associate-ai-102"));
        assertThat(page)
                .contains("This certification is retired. It has been replaced by"
                        + " Microsoft Certified: Azure AI Apps and Agents Developer Associate (AI-103)");
        assertThat(link("See Microsoft Certified: Azure AI Apps and Agents Developer Associate (AI-103)")
                        .getHref())
                .isEqualTo("certifications/microsoft-ai-103");
        assertThat(read(open("certifications/tensorflow-developer-certificate")))
                .contains("has no successor");
    }

    @Test
    void a_certification_says_what_it_examines_and_what_nobody_has_verified() {
        String page = read(open("certifications/microsoft-ai-103"));
        assertThat(page)
                .contains("Status Current")
                .contains("Cost $165 (United States price; differs by country)")
                .contains("Length 120 minutes not verified")
                .contains(
                        "Implement generative AI and agentic solutions 30–35\u00a0% LLM APIs and Open-Source Models 3 Proficient")
                .contains("Replaces Microsoft Certified: Azure AI Engineer Associate (AI-102)")
                .contains("Verified on 28 November 2026, from public texts of 2026 that quote the official page")
                .contains("Not verified, because sources conflict or are silent: length, number of questions");
        Anchor official = findInView(Anchor.class).all().stream()
                .filter(link -> read(link).startsWith("Official page"))
                .findFirst()
                .orElseThrow();
        assertThat(official.getElement().getAttribute("rel")).contains("noopener");
        assertThat(read(official)).endsWith("(opens in a new tab)");
    }

    @Test
    void certifications_for_prompt_engineers_come_first_and_retired_ones_last() {
        open("certifications");
        assertThat(announced())
                .isEqualTo(catalogService.current().certifications().size() + " certifications");
        assertThat(all(H2.class))
                .containsExactly(
                        "For Prompt Engineer and Lead Prompt Engineer", "For the other roles", "No longer offered");
    }

    @Test
    void certification_filters_come_back_from_the_address() {
        String page = read(open("certifications?role=prompt-engineer&status=unverified"));
        assertThat(announced()).isEqualTo("2 certifications");
        assertThat(all(H3.class)).containsExactly("Google AI certification", "OpenAI AI Foundations");
        assertThat(page).doesNotContain("AI-103");
        open("certifications?role=prompt-engineer&status=retired");
        assertThat(all(ListItem.class)).singleElement().asString().contains("(AI-900) Retired Replaced by");
        assertThat(read(open("certifications?role=nobody&status=beta"))).contains("Agentic Architect");
    }

    @Test
    void the_search_finds_lora() {
        open("skills");
        assertThat(announced()).isEqualTo("69 skills");
        assertThat(link("A quick look at Working with people").getHref()).isEqualTo("start/domain/working-with-people");
        test(findInView(Input.class).id("q")).setValue("LoRA");
        assertThat(all(ListItem.class)).singleElement().asString().startsWith("Fine-Tuning Techniques (LoRA, QLoRA)");
        assertThat(announced()).isEqualTo("1 skill");
    }

    @Test
    void the_search_finds_a_skill_by_another_name_and_says_by_which() {
        open("skills");
        test(findInView(Input.class).id("q")).setValue("chatbots");
        assertThat(all(ListItem.class)).singleElement().asString().startsWith("Text Generation Also: chatbots");
    }

    @Test
    void a_search_and_a_domain_come_back_from_the_address() {
        open("skills?q=lead&domain=working-with-people");
        assertThat(findInView(Input.class).id("q").getValue()).isEqualTo("lead");
        assertThat(all(H2.class)).containsExactly("Working with people");
        assertThat(all(ListItem.class)).singleElement().asString().startsWith("Leadership");
    }

    @Test
    void a_search_without_result_says_so_and_leads_back() {
        String page = read(open("skills?q=basket+weaving"));
        assertThat(announced()).isEqualTo("No skill found");
        assertThat(page).contains("No skill matches.");
        assertThat(link("Show everything").getHref()).isEqualTo("skills");
    }

    @Test
    void a_skill_page_shows_where_the_skill_stands_and_how_to_learn_it() {
        String page = read(open("skills/retrieval-augmented-generation-rag"));
        assertThat(all(H1.class)).containsExactly("Retrieval Augmented Generation (RAG)");
        assertThat(page)
                .contains("Comes first")
                .contains("Builds on it Advanced RAG")
                .contains("Lead Prompt Engineer Essential at least 3 Proficient")
                .contains("From 2 Working to 3 Proficient")
                .contains("ways to 3 Proficient")
                .contains("We know of no course for this step.")
                .contains("Build simple RAG applications AI engineer roadmap 2 Working");
        assertThat(link("Test this skill").getHref()).isEqualTo("start/skill/retrieval-augmented-generation-rag");
        assertThat(link("Build simple RAG applications").getHref())
                .isEqualTo("roadmaps/ai-engineer-roadmap#ae-build-simple-rag-applications");
    }

    @Test
    void a_skill_page_does_not_give_away_what_the_quiz_asks() {
        String page = read(open("skills/retrieval-augmented-generation-rag"));
        var misconception =
                catalogService.current().misconception("rag-retrains-the-model").orElseThrow();
        assertThat(page).doesNotContain(misconception.name()).doesNotContain(misconception.correction());
    }

    @Test
    void a_roadmap_shows_all_its_stages_in_order_each_with_an_address() {
        open("roadmaps/ai-engineer-roadmap");
        assertThat(all(H2.class))
                .containsExactly(
                        "What this way holds to",
                        "First AI Project",
                        "More to Learn",
                        "Towards professional AI engineering",
                        "Further reading");
        assertThat(all(H3.class))
                .hasSize(15)
                .startsWith("Learn to use AI APIs")
                .endsWith("Security, privacy, and ethics");
        var stages = catalogService
                .current()
                .roadmap("ai-engineer-roadmap")
                .orElseThrow()
                .stages();
        assertThat(findInView(ListItem.class).all().stream().flatMap(item -> item.getId().stream()))
                .containsExactlyElementsOf(
                        stages.stream().map(stage -> stage.slug()).toList());
        assertThat(row("Phase 1 of 3"))
                .startsWith("Phase 1 of 3 First AI Project # 2 months · 5 topics · about 95 hours of work");
        assertThat(link("Find out where you stand as AI Engineer").getHref()).isEqualTo("start/role/ai-engineer");
    }

    @Test
    void a_course_whose_price_nobody_verified_says_so_and_where_to_look() {
        assertThat(read(open("courses?skill=communication")))
                .contains("Price not verified: look at the provider’s page (Coursera subscription or course fee)");
    }

    @Test
    void a_price_that_sources_disagree_about_is_marked_in_the_list() {
        assertThat(read(open("certifications"))).contains("$200 (Most sources name $200, some $400) (not verified)");
    }

    @Test
    void the_courses_are_shown_forty_at_a_time() {
        int all = catalogService.current().courses().size();
        open("courses");
        assertThat(announced()).isEqualTo(all + " ways to learn, 40 of them shown");
        test(findInView(NativeButton.class).single()).click();
        assertThat(announced()).isEqualTo(all + " ways to learn, 80 of them shown");
        open("courses?shown=4000");
        assertThat(announced()).isEqualTo(all + " ways to learn");
        assertThat(findInView(NativeButton.class).all()).isEmpty();
    }

    @Test
    void course_filters_come_back_from_the_address() {
        String page = read(open("courses?skill=prompt-engineering&level=4&kind=paper&free=1"));
        assertThat(announced()).isEqualTo("3 ways to learn");
        assertThat(page)
                .contains("Chain-of-Thought Prompting Elicits Reasoning in Large Language Models")
                .contains("arXiv Paper 2 hours Free")
                .contains("from 2 Working to 4 Advanced");
    }

    @ParameterizedTest
    @CsvSource({
        "roles/prompt-engineer, Prompt Engineer – Waymark",
        "skills, Skills – Waymark",
        "skills/tokenization, Tokenization – Waymark",
        "roadmaps/lead-prompt-engineer-guide, How to Become a Lead Prompt Engineer – Waymark",
        "certifications/pmi-cpmai, PMI Certified Professional in Managing AI (PMI-CPMAI) – Waymark",
        "courses, Courses – Waymark"
    })
    void every_page_has_its_title(String address, String title) {
        open(address);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles/sorcerer", "skills/alchemy", "roadmaps/to-nowhere", "certifications/none"})
    void an_unknown_address_says_that_there_is_nothing(String address) {
        open(address);
        assertThat(all(H1.class)).containsExactly("There is nothing at this address.");
    }

    static Stream<String> addresses() {
        return Stream.of(
                "roles",
                "roles/lead-prompt-engineer",
                "skills",
                "skills/prompt-engineering",
                "roadmaps",
                "roadmaps/generative-ai-engineer-roadmap",
                "certifications",
                "certifications/pmi-cpmai",
                "courses?shown=4000");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_screen_takes_at_most_one_query(String address) {
        catalogService.current();
        clearInvocations(jdbc);
        open(address);
        verify(jdbc, atMost(1)).sql(anyString());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_screen_has_one_main_heading_and_leaves_out_no_level(String address) {
        Component view = open(address);
        List<Integer> levels = view.getElement()
                .getChildren()
                .flatMap(CatalogViewTests::withDescendants)
                .map(Element::getTag)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static Stream<Element> withDescendants(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(CatalogViewTests::withDescendants));
    }
}
