package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.people.PeopleNames;
import app.waymark.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as files for other programs; for the person it belongs to and nobody else. */
@Service
public class ResultExports {

    private static final String RESUME_SCHEMA = "https://jsonresume.org/schema/1.0.0";

    private final ResultService results;
    private final PeopleNames names;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ResultExports(ResultService results, PeopleNames names) {
        this.results = results;
        this.names = names;
    }

    /** What a level is called, and the remark that a skill is self-assessed. */
    public interface Words {

        /** For example "at least Working (self-assessed)". */
        String selfAssessed(int level);

        /** What is said of the source of the skills. */
        String source();
    }

    /**
     * The frozen result, to the last figure, with engine version, catalogue revision and seed.
     *
     * @throws app.waymark.assessment.UnknownAttempt when the attempt is not the actor's
     * @throws java.util.NoSuchElementException while it is open
     */
    public byte[] json(Actor actor, UUID attemptId) {
        return json.writeValueAsString(result(actor, attemptId)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Skills in the form of JSON Resume, at the level that they very likely reach at least, each marked as self-assessed.
     * Skills below level 1 or unknown are left out.
     *
     * @throws app.waymark.assessment.UnknownAttempt when the attempt is not the actor's
     * @throws java.util.NoSuchElementException while it is open
     */
    public byte[] jsonResume(Actor actor, UUID attemptId, Words words) {
        AttemptResult result = result(actor, attemptId);
        List<Map<String, Object>> skills = result.skills().stream()
                .filter(skill -> skill.lowLevel() != null && skill.lowLevel() >= 1)
                .map(skill -> resumeSkill(skill, domainName(result, skill), words))
                .toList();
        Map<String, Object> resume = new LinkedHashMap<>();
        resume.put("$schema", RESUME_SCHEMA);
        String name = names.of(List.of(actor.personId())).get(actor.personId());
        if (name != null) {
            resume.put("basics", Map.of("name", name));
        }
        resume.put("skills", skills);
        var meta = new LinkedHashMap<String, Object>();
        meta.put(
                "lastModified",
                result.endedAt()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDateTime()
                        .withNano(0)
                        .toString());
        meta.put("note", words.source());
        resume.put("meta", meta);
        return json.writeValueAsString(resume).getBytes(StandardCharsets.UTF_8);
    }

    private AttemptResult result(Actor actor, UUID attemptId) {
        return results.result(actor, attemptId).orElseThrow();
    }

    private static String domainName(AttemptResult result, AttemptResult.SkillResult skill) {
        return result.domains().stream()
                .filter(domain -> domain.slug().equals(skill.domain()))
                .map(AttemptResult.DomainResult::name)
                .findFirst()
                .orElse(skill.domain());
    }

    private static Map<String, Object> resumeSkill(AttemptResult.SkillResult skill, String domain, Words words) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", skill.name());
        entry.put("level", words.selfAssessed(Objects.requireNonNull(skill.lowLevel())));
        entry.put("keywords", List.of(domain));
        return entry;
    }
}
