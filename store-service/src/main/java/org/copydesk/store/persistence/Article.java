package org.copydesk.store.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;

/**
 * The current revision of an article as the lists show it. Read only: {@link ArticleWriter} writes
 * the rows, with the columns that are searched and never read.
 */
@Entity
@Immutable
@Table(name = "article")
public class Article {

  @Id String id;
  String revision;
  String url;
  String headline;
  String language;

  @Column(name = "date_published")
  String datePublished;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "enriched_at")
  Instant enrichedAt;

  @Column(name = "newest_at")
  LocalDateTime newestAt;

  public String id() {
    return id;
  }

  public String revision() {
    return revision;
  }

  /** Null where it is not known, as are headline and publication date. */
  public String url() {
    return url;
  }

  public String headline() {
    return headline;
  }

  public String language() {
    return language;
  }

  /** As the event states it. */
  public String datePublished() {
    return datePublished;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant enrichedAt() {
    return enrichedAt;
  }

  /** What lists are ordered by: start of the publication date, else UTC time of receipt. */
  public LocalDateTime newestAt() {
    return newestAt;
  }
}
