package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Value of {@link Topics#ENRICHED}, of {@code ./copydesk enrich} and of {@code GET /articles/{id}}:
 * the repaired article with everything that was found in it.
 *
 * <p>All {@code start} and {@code end} count Unicode code points, end exclusive, as W3C Web
 * Annotation's TextPositionSelector does.
 *
 * @param id as in {@link ReceivedArticle}
 * @param revision as in {@link ReceivedArticle}
 * @param receivedAt as in {@link ReceivedArticle}
 * @param enrichedAt when the enrichment was made, in milliseconds
 * @param pipeline version of the enrichment that made it
 * @param article the repaired and completed article
 * @param provenance where the article's fields came from
 * @param language language of the article's body
 * @param edits all changes to the submitted text; applied to it they give {@code articleBody}
 * @param headlineEdits all changes to a submitted headline, in code points of it; applied to it
 *     they give {@code headline}
 * @param dates dates, times, durations and sets of times
 * @param entities persons, organisations, places and the like, one entry each
 * @param amounts sums of money and percentages
 */
public record EnrichedArticle(
    String id,
    String revision,
    Instant receivedAt,
    Instant enrichedAt,
    String pipeline,
    Article article,
    Provenance provenance,
    Language language,
    List<Edit> edits,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Edit> headlineEdits,
    List<DateMention> dates,
    List<Entity> entities,
    List<Amount> amounts) {

  public EnrichedArticle {
    Required.field("id", id);
    Required.field("revision", revision);
    Required.field("receivedAt", receivedAt);
    Required.field("enrichedAt", enrichedAt);
    Required.field("pipeline", pipeline);
    Required.field("article", article);
    Required.field("provenance", provenance);
    Required.field("language", language);
    edits = Required.list(edits);
    headlineEdits = Required.list(headlineEdits);
    dates = Required.list(dates);
    entities = Required.list(entities);
    amounts = Required.list(amounts);
  }
}
