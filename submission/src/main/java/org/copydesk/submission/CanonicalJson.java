package org.copydesk.submission;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.events.Article;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * One text for one content, whatever way it was written: after RFC 8785 (JSON Canonicalization
 * Scheme), names sorted by UTF-16 code unit, no space, shortest escapes, absent and empty fields
 * left out. Unlike there, numbers are plain decimals of any precision without trailing zeros: a
 * revision must not depend on what fits a double.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder(4096);

  private CanonicalJson() {}

  static String of(Article article) {
    CanonicalJson json = new CanonicalJson();
    json.article(article);
    return json.out.toString();
  }

  private void article(Article article) {
    out.append('{');
    text("articleBody", article.articleBody());
    list("author", article.author(), this::person);
    text("dateModified", article.dateModified());
    text("datePublished", article.datePublished());
    list("editor", article.editor(), this::person);
    text("encodingFormat", article.encodingFormat());
    if (article.extra() != null) {
      name("extra");
      value(article.extra());
    }
    text("headline", article.headline());
    text("identifier", article.identifier());
    text("inLanguage", article.inLanguage());
    list("keywords", article.keywords(), this::string);
    Organization publisher = article.publisher();
    if (publisher != null) {
      name("publisher");
      named(publisher.name(), publisher.url());
    }
    text("url", article.url());
    out.append('}');
  }

  private void person(Person person) {
    named(person.name(), person.url());
  }

  private void named(String name, @Nullable String url) {
    out.append('{');
    text("name", name);
    text("url", url);
    out.append('}');
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      string(value);
    }
  }

  private <T> void list(String name, Iterable<T> values, java.util.function.Consumer<T> write) {
    if (values.iterator().hasNext()) {
      name(name);
      out.append('[');
      for (T value : values) {
        comma('[');
        write.accept(value);
      }
      out.append(']');
    }
  }

  private void value(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> {
        out.append('[');
        for (JsonNode element : node) {
          comma('[');
          value(element);
        }
        out.append(']');
      }
      case STRING -> string(node.textValue());
      case NUMBER -> out.append(plain(node.decimalValue()));
      case BOOLEAN, NULL, BINARY, MISSING, POJO -> out.append(node.asText());
    }
  }

  private void object(JsonNode node) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    out.append('{');
    sorted.forEach((name, value) -> {
      name(name);
      value(value);
    });
    out.append('}');
  }

  private void name(String name) {
    comma('{');
    string(name);
    out.append(':');
  }

  private void comma(char opening) {
    if (out.charAt(out.length() - 1) != opening) {
      out.append(',');
    }
  }

  private void string(String text) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
