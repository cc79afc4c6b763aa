package org.copydesk.enrichment;

import java.time.LocalDateTime;
import org.copydesk.events.Article;
import org.copydesk.events.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * An article with all fields that are known of it.
 *
 * @param reference when it was published, in its local time, for dates that depend on that; null
 *     where nothing but those dates themselves tells
 */
record CompletedArticle(
    Article article, Provenance provenance, @Nullable LocalDateTime reference) {}
