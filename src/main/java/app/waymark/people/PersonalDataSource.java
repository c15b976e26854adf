package app.waymark.people;

import java.util.UUID;

/** A module's share of a person's data, so that all of it can be exported and erased. */
public interface PersonalDataSource {

    /** Name of the section in the export, for example {@code attempts}. */
    String section();

    /** Everything stored about the person, as a value that can be written as JSON. */
    Object export(UUID personId);

    /** Deletes everything stored about the person; called within one transaction for all modules. */
    void erase(UUID personId);

    /** Hands an anonymous participant's data over to the account that claims it. */
    void transfer(UUID fromPersonId, UUID toPersonId);
}
