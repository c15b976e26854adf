package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Certification;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which certifications the list shows; kept in the address.
 *
 * @param role slug of a role, or empty for all
 * @param status code of a status, or empty for all
 */
record CertificationFilter(String role, String status) {

    /** What can be taken comes before what may be, and what is gone comes last. */
    static final Comparator<Certification> USABLE_FIRST =
            Comparator.comparingInt(certification -> switch (certification.status()) {
                case CURRENT -> 0;
                case BETA -> 1;
                case UNVERIFIED -> 2;
                case RETIRED -> 3;
            });

    static CertificationFilter of(QueryParameters parameters, Catalog catalog) {
        return new CertificationFilter(
                parameters
                        .getSingleParameter("role")
                        .filter(slug -> catalog.role(slug).isPresent())
                        .orElse(""),
                parameters
                        .getSingleParameter("status")
                        .filter(code -> Arrays.stream(Availability.values())
                                .anyMatch(status -> StatusChip.code(status).equals(code)))
                        .orElse(""));
    }

    QueryParameters toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        AddressBar.put(parameters, "role", role);
        AddressBar.put(parameters, "status", status);
        return QueryParameters.simple(parameters);
    }

    List<Certification> matches(Catalog catalog) {
        return catalog.certifications().stream()
                .filter(certification -> role.isEmpty() || serves(catalog, certification))
                .filter(certification -> status.isEmpty()
                        || StatusChip.code(certification.status()).equals(status))
                .sorted(USABLE_FIRST)
                .toList();
    }

    /** A retired certification goes with its successor, so that whoever looks for the old name finds the new one. */
    private boolean serves(Catalog catalog, Certification certification) {
        return certification.audienceRoles().contains(role)
                || (certification.successor() != null
                        && catalog.certification(certification.successor())
                                .filter(successor -> successor.audienceRoles().contains(role))
                                .isPresent());
    }
}
