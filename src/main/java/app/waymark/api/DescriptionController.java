package app.waymark.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this interface in OpenAPI 3.1, and the answer to addresses at which there is nothing. */
@RestController
class DescriptionController {

    static final String FILE = "/api/openapi.yaml";

    @GetMapping(value = ApiSecurity.ROOT + "/openapi.yaml", produces = "application/yaml")
    ResponseEntity<byte[]> description() throws IOException {
        try (InputStream file = DescriptionController.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new ApiProblems.NotThere();
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/yaml"))
                    .body(file.readAllBytes());
        }
    }

    @GetMapping("/api/**")
    void nothing() {
        throw new ApiProblems.NotThere();
    }
}
