package app.waymark.assessment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Attempts by owner. */
interface AttemptRepository extends JpaRepository<Attempt, UUID> {

    /** Locks the attempt until the transaction ends; empty when it is not the person's. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.id = :id and a.personId = :personId")
    Optional<Attempt> lock(UUID id, UUID personId);

    Optional<Attempt> findByIdAndPersonId(UUID id, UUID personId);

    @Query("select a from Attempt a where a.personId = :personId and a.status = 'open'")
    Optional<Attempt> findOpen(UUID personId);

    @Query("select a from Attempt a where a.personId = :personId order by a.startedAt desc")
    List<Attempt> history(UUID personId);

    @Query("""
            select a.id from Attempt a
            where a.personId = :personId and a.status = 'ended' order by a.startedAt""")
    List<UUID> evidence(UUID personId);
}
