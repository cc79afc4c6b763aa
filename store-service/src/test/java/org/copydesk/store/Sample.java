package org.copydesk.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.events.Article;
import org.copydesk.events.DateMention;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Entity;
import org.copydesk.events.EventJson;
import org.copydesk.events.Field;
import org.copydesk.events.Language;
import org.copydesk.events.Provenance;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.mapping.EventDecoder;

/** Makes enriched articles for tests, each with what its test is about. */
public final class Sample {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final String id;
  private String revision = "r1";
  private Instant receivedAt = NOON;
  private Instant enrichedAt = NOON.plusSeconds(1);
  private String headline = "A headline";
  private String body = "Body.";
  private String datePublished;
  private String language = "en";
  private String pipeline = "0.1.0";
  private String encodingFormat;
  private final List<DateMention> dates = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();

  private Sample(String id) {
    this.id = id;
  }

  public static Sample article(String id) {
    return new Sample(id);
  }

  /** With an id that no other test uses. */
  public static Sample article() {
    return article(newId());
  }

  public static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  public Sample revision(String value) {
    revision = value;
    return this;
  }

  public Sample receivedAt(Instant value) {
    receivedAt = value;
    return this;
  }

  public Sample enrichedAt(Instant value) {
    enrichedAt = value;
    return this;
  }

  public Sample headline(String value) {
    headline = value;
    return this;
  }

  public Sample body(String value) {
    body = value;
    return this;
  }

  public Sample published(String value) {
    datePublished = value;
    return this;
  }

  public Sample language(String value) {
    language = value;
    return this;
  }

  public Sample pipeline(String value) {
    pipeline = value;
    return this;
  }

  /** Submitted as a page. */
  public Sample page() {
    encodingFormat = Article.HTML;
    return this;
  }

  public Sample mentions(LocalDateTime from, LocalDateTime to) {
    dates.add(
        new DateMention(Field.ARTICLE_BODY, 0, 1, "x", DateMention.Type.DATE, "value", from, to));
    return this;
  }

  public Sample entity(String entityId, String name, String... surfaces) {
    entities.add(
        new Entity(
            entityId,
            Entity.Type.ORGANIZATION,
            name,
            null,
            0.5,
            List.of(surfaces).stream()
                .map(text -> new Entity.Mention(Field.ARTICLE_BODY, 0, 1, text))
                .toList()));
    return this;
  }

  public EnrichedArticle build() {
    return new EnrichedArticle(
        id,
        revision,
        receivedAt,
        enrichedAt,
        pipeline,
        new Article(
            "https://news.example/" + id,
            headline,
            body,
            null,
            datePublished,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null),
        new Provenance(null, null, null, null, null, null, null, null, null, null, encodingFormat),
        new Language(language, 0.9, List.of()),
        List.of(),
        List.of(),
        dates,
        entities,
        List.of());
  }

  public byte[] bytes() {
    return EventJson.write(build());
  }

  public String json() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public byte[] key() {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  public String id() {
    return id;
  }

  public Change change() {
    return EventDecoder.decode(key(), bytes());
  }
}
