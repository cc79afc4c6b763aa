package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.events.Article;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from JSON in the names of schema.org NewsArticle, generously: a null or blank
 * field is an absent one; a field without a place in {@link Article}, a date that is none and a
 * language that is no tag go to {@code extra} as they came.
 */
final class ArticleReader {

  static final String HTML = "text/html";

  private final Fields fields;

  private ArticleReader(ObjectNode submitted) {
    this.fields = new Fields(submitted);
  }

  static Article read(ObjectNode submitted) throws RejectedException {
    return new ArticleReader(submitted).article();
  }

  private Article article() throws RejectedException {
    String body = body();
    String encodingFormat = encodingFormat();
    String url = fields.text("url");
    String headline = fields.text("headline");
    String datePublished = valid("datePublished", SubmittedDate::normalize);
    String dateModified = valid("dateModified", SubmittedDate::normalize);
    String inLanguage = valid("inLanguage", LanguageTag::normalize);
    List<Person> author = Contributors.people(fields, "author");
    List<Person> editor = Contributors.people(fields, "editor");
    Organization publisher = Contributors.publisher(fields);
    String identifier = fields.identifier("identifier");
    List<String> keywords = Keywords.read(fields);
    return new Article(
        url,
        headline,
        body,
        encodingFormat,
        datePublished,
        dateModified,
        inLanguage,
        author,
        editor,
        publisher,
        identifier,
        keywords,
        fields.extra());
  }

  private String body() throws RejectedException {
    JsonNode body = fields.take("articleBody");
    if (body == null) {
      throw Fields.invalid("articleBody is missing");
    }
    if (!body.isTextual()) {
      throw Fields.wrongType("articleBody", "a string", body);
    }
    if (body.textValue().isEmpty()) {
      throw Fields.invalid("articleBody is empty");
    }
    return body.textValue();
  }

  /** Null for plain text, whether said or not: both mean the same article. */
  private @Nullable String encodingFormat() throws RejectedException {
    String format = fields.text("encodingFormat");
    if (format == null) {
      return null;
    }
    int parameters = format.indexOf(';');
    String type = parameters < 0 ? format : format.substring(0, parameters);
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "text/plain" -> null;
      case HTML -> HTML;
      default -> throw Fields.invalid("encodingFormat must be text/plain or text/html");
    };
  }

  private @Nullable String valid(String name, Function<String, Optional<String>> normalize)
      throws RejectedException {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    Optional<String> normalized = normalize.apply(text);
    if (normalized.isEmpty()) {
      fields.setAside(name);
    }
    return normalized.orElse(null);
  }
}
