package org.copydesk.enrichment.entities;

import java.util.List;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * An entity with all its mentions in an article.
 *
 * @param id Wikidata id where linked; else {@code local-} and 16 hex digits of SHA-256 over type
 *     and folded name, so that the same name has the same key in every article
 * @param type what it is
 * @param name its name in the article's own language and script
 * @param wikidataId Wikidata id such as Q2283, null where not linked
 * @param salience 0 to 1, how much the article is about it
 * @param mentions without overlaps, in order of field and offset
 */
public record FoundEntity(
    String id,
    Entity.Type type,
    String name,
    @Nullable String wikidataId,
    double salience,
    List<FoundMention> mentions) {

  public FoundEntity {
    mentions = List.copyOf(mentions);
  }
}
