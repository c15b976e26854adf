package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Skill;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which skills the list shows; kept in the address.
 *
 * @param query what was typed
 * @param domain slug of a domain, or empty for all
 */
record SkillFilter(String query, String domain) {

    static SkillFilter of(QueryParameters parameters, Catalog catalog) {
        return new SkillFilter(
                parameters.getSingleParameter("q").orElse("").strip(),
                parameters
                        .getSingleParameter("domain")
                        .filter(slug -> catalog.domain(slug).isPresent())
                        .orElse(""));
    }

    QueryParameters toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        AddressBar.put(parameters, "q", query.strip());
        AddressBar.put(parameters, "domain", domain);
        return QueryParameters.simple(parameters);
    }

    /** Skills whose name or other names match; if there are none, those whose description does. */
    List<Skill> matches(Catalog catalog) {
        var search = new TextSearch(query);
        List<Skill> inDomain = catalog.skills().stream()
                .filter(skill -> domain.isEmpty() || skill.domain().equals(domain))
                .toList();
        List<Skill> byName = inDomain.stream()
                .filter(skill ->
                        search.finds(skill.name()) || skill.aliases().stream().anyMatch(search::finds))
                .toList();
        return byName.isEmpty()
                ? inDomain.stream()
                        .filter(skill -> search.finds(skill.description()))
                        .toList()
                : byName;
    }

    /** The other names of a skill that answer the search, where its own name does not. */
    List<String> foundBy(Skill skill) {
        var search = new TextSearch(query);
        return search.isEmpty() || search.finds(skill.name())
                ? List.of()
                : skill.aliases().stream().filter(search::finds).toList();
    }
}
