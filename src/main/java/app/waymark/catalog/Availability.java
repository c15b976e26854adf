package app.waymark.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a course or certification can be taken today. */
public enum Availability {
    @JsonProperty("current")
    CURRENT,
    @JsonProperty("beta")
    BETA,
    @JsonProperty("retired")
    RETIRED,
    @JsonProperty("unverified")
    UNVERIFIED
}
