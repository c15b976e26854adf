package app.waymark.catalog;

import app.waymark.base.Lifecycle;
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
    UNVERIFIED;

    /** What it is once the row is in this state. */
    Availability in(Lifecycle state) {
        if (state == Lifecycle.RETIRED) {
            return RETIRED;
        }
        return this == RETIRED ? CURRENT : this;
    }
}
