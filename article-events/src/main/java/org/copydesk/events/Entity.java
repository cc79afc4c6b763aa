package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that the article names, with every place where it does.
 *
 * @param id Wikidata id such as Q2283 where linked, else a key that stays the same for the same
 *     name
 * @param type schema.org type
 * @param name name in the article's own language and script
 * @param sameAs Wikidata address where linked
 * @param salience 0 to 1, how much the article is about it
 * @param mentions in order of field and offset
 */
public record Entity(
    String id,
    Type type,
    String name,
    @Nullable String sameAs,
    double salience,
    List<Mention> mentions) {

  public Entity {
    Required.field("entity.id", id);
    Required.field("entity.type", type);
    Required.field("entity.name", name);
    mentions = Required.list(mentions);
  }

  /** Types in the terms of schema.org. */
  public enum Type {
    @JsonProperty("Person")
    PERSON,
    @JsonProperty("Organization")
    ORGANIZATION,
    @JsonProperty("Place")
    PLACE,
    @JsonProperty("Product")
    PRODUCT,
    @JsonProperty("Event")
    EVENT,
    @JsonProperty("CreativeWork")
    CREATIVE_WORK
  }

  /**
   * A place where the article names the entity.
   *
   * @param field field the offsets lie in
   * @param start first code point
   * @param end code point after the last one
   * @param text exactly that slice
   */
  public record Mention(Field field, int start, int end, String text) {

    public Mention {
      Required.field("mention.field", field);
      Required.field("mention.text", text);
    }
  }
}
