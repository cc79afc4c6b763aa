package org.copydesk.store.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A revision of an article with its whole event. Read only, as {@link Article} is. */
@Entity
@Immutable
@IdClass(ArticleRevision.Key.class)
@Table(name = "article_revision")
public class ArticleRevision {

  /** Names a revision among all. */
  public record Key(String articleId, String revision) implements Serializable {}

  @Id
  @Column(name = "article_id")
  String articleId;

  @Id String revision;

  @Column(name = "enriched_at")
  Instant enrichedAt;

  String event;

  public String revision() {
    return revision;
  }

  public Instant enrichedAt() {
    return enrichedAt;
  }

  /** The JSON that stood on the topic, to the byte. */
  public String event() {
    return event;
  }
}
