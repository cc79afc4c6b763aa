package org.copydesk.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Why a submission was not accepted, in the terms of RFC 9457. Its JSON has the members type,
 * title, status and detail, alike in an HTTP answer, an NDJSON result and the command's output.
 *
 * @param problemType the kind of problem
 * @param detail this occurrence, for a person; never an exception's text
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(@JsonIgnore ProblemType problemType, String detail) {

  /** URI reference of the problem type. */
  @JsonProperty("type")
  public String type() {
    return problemType.uri();
  }

  /** Title of the problem type. */
  @JsonProperty("title")
  public String title() {
    return problemType.title();
  }

  /** HTTP status. */
  @JsonProperty("status")
  public int status() {
    return problemType.status();
  }
}
