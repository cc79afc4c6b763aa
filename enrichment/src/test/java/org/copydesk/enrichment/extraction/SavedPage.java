package org.copydesk.enrichment.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.copydesk.enrichment.grammar.Corpus;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/** A page of the set beside this test (its README tells the rules) and what is right for it. */
record SavedPage(String name, String group, String url, String html, String text, JsonNode fields) {

  static List<SavedPage> all() {
    return Corpus.rows(SavedPage.class, "pages/fields.jsonl").stream()
        .map(SavedPage::read)
        .toList();
  }

  /** The fields that came out otherwise, as {@code field: right, not found}. */
  List<String> wrongFields(HtmlArticle article) {
    List<String> wrong = new ArrayList<>();
    compare("headline", right("headline"), article.headline(), wrong);
    List<String> authors = new ArrayList<>();
    fields.get("author").forEach(author -> authors.add(author.asText()));
    List<String> found = article.author().stream().map(Person::name).toList();
    compare("author", String.join("; ", authors), String.join("; ", found), wrong);
    Organization publisher = article.publisher();
    compare("publisher", right("publisher"), publisher == null ? null : publisher.name(), wrong);
    String date = article.datePublished();
    compare(
        "datePublished",
        instant(right("datePublished")),
        instant(date == null ? UrlDate.find(url) : date),
        wrong);
    compare("inLanguage", right("inLanguage"), article.inLanguage(), wrong);
    return wrong;
  }

  private @Nullable String right(String field) {
    JsonNode value = fields.get(field);
    return value.isNull() ? null : value.asText();
  }

  private static void compare(
      String field, @Nullable String right, @Nullable String found, List<String> wrong) {
    if (!Objects.equals(folded(right), folded(found))) {
      wrong.add(field + ": " + right + ", not " + found);
    }
  }

  /** Without seconds of zero, fractions of them, and with one form of UTC. */
  private static @Nullable String instant(@Nullable String date) {
    return date == null
        ? null
        : date.replaceFirst("\\.\\d+", "")
            .replaceFirst("(T\\d\\d:\\d\\d):00", "$1")
            .replaceFirst("\\+00:00$", "Z");
  }

  private static @Nullable String folded(@Nullable String value) {
    return value == null ? null : value.toLowerCase(Locale.ROOT);
  }

  private static SavedPage read(JsonNode fields) {
    String name = fields.get("page").asText();
    return new SavedPage(
        name,
        fields.get("group").asText(),
        fields.get("url").asText(),
        resource(name + ".html"),
        resource(name + ".txt"),
        fields);
  }

  private static String resource(String name) {
    try (InputStream in = SavedPage.class.getResourceAsStream("pages/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
