package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The fields of {@link Article} that offsets can lie in. */
public enum Field {
  @JsonProperty("headline")
  HEADLINE,
  @JsonProperty("articleBody")
  ARTICLE_BODY
}
