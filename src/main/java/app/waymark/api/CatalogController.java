package app.waymark.api;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published catalogue. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/catalog")
class CatalogController {

    private final CatalogService catalog;

    CatalogController(CatalogService catalog) {
        this.catalog = catalog;
    }

    /** A list with the revision of the catalogue it is from. */
    record Page<T>(long revision, List<T> items) {}

    private <T> Page<T> all(Function<Catalog, List<T>> of) {
        Catalog current = catalog.current();
        return new Page<>(current.revision(), of.apply(current));
    }

    private static <T> T there(Optional<T> found) {
        return found.orElseThrow(ApiProblems.NotThere::new);
    }

    @GetMapping("/domains")
    Page<Domain> domains() {
        return all(Catalog::domains);
    }

    @GetMapping("/skills")
    Page<Skill> skills() {
        return all(Catalog::skills);
    }

    @GetMapping("/skills/{slug}")
    Skill skill(@PathVariable String slug) {
        return there(catalog.current().skill(slug));
    }

    @GetMapping("/roles")
    Page<Role> roles() {
        return all(Catalog::roles);
    }

    @GetMapping("/roles/{slug}")
    Role role(@PathVariable String slug) {
        return there(catalog.current().role(slug));
    }

    @GetMapping("/roadmaps")
    Page<Roadmap> roadmaps() {
        return all(Catalog::roadmaps);
    }

    @GetMapping("/certifications")
    Page<Certification> certifications() {
        return all(Catalog::certifications);
    }

    @GetMapping("/courses")
    Page<Course> courses() {
        return all(Catalog::courses);
    }
}
