package org.copydesk.ingest.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What a replay has done, or would do.
 *
 * @param replayed letters that are on their topics again; of a dry run those that would be
 * @param skipped letters that cannot be put back
 * @param alreadyReplayed letters that match and were left out since they had been put back before
 * @param more whether there are more than the limit allows: ask again
 */
public record ReplayReport(
    boolean dryRun,
    int replayed,
    int skipped,
    int alreadyReplayed,
    boolean more,
    List<Letter> letters) {

  /**
   * One letter.
   *
   * @param topic where it went, or would go
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Letter(String id, String articleId, String reason, String topic, Outcome outcome) {}

  /** What became of a letter. */
  public enum Outcome {
    REPLAYED,
    WOULD_BE_REPLAYED,
    /** The letter does not hold what the record held. */
    VALUE_OMITTED,
    /** The letter does not name a topic of articles. */
    UNKNOWN_TOPIC;

    /** Its name in an answer. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
