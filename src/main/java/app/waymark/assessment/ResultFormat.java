package app.waymark.assessment;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How results are stored; fields added later are simply absent from older results. */
@Component
class ResultFormat {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(AttemptResult result) {
        return json.writeValueAsString(result);
    }

    AttemptResult read(String document) {
        return json.readValue(document, AttemptResult.class);
    }
}
