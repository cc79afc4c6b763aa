package org.copydesk.enrichment.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org article, or page where there is none, that a page describes in JSON-LD. */
final class LinkedData {

  private static final int MOST_NODES = 20_000;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final JsonNode article;
  private final Map<String, JsonNode> byId;

  private LinkedData(JsonNode article, Map<String, JsonNode> byId) {
    this.article = article;
    this.byId = byId;
  }

  /** What the page says; without any field if it says nothing. */
  static LinkedData of(Document page) {
    JsonNode found = MissingNode.getInstance();
    JsonNode around = MissingNode.getInstance();
    Map<String, JsonNode> byId = new HashMap<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      for (JsonNode node : nodes(script.data())) {
        if (node.path("@id").isTextual() && node.size() > 1) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
        if (found.isMissingNode() && isArticle(node)) {
          found = node;
        } else if (around.isMissingNode() && node.path("@type").asText().equals("WebPage")) {
          around = node;
        }
      }
    }
    return new LinkedData(found.isMissingNode() ? around : found, byId);
  }

  /** All objects of a script, outer ones first. */
  private static List<JsonNode> nodes(String json) {
    List<JsonNode> nodes = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(LENIENT.readTree(json.strip()));
    } catch (JsonProcessingException e) {
      return List.of();
    }
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        nodes.add(node);
      }
      node.forEach(open::add);
    }
    return nodes;
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticleType(one.asText())) {
          return true;
        }
      }
      return false;
    }
    return isArticleType(type.asText());
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
  }

  boolean isLive() {
    return article.path("@type").toString().contains("LiveBlogPosting");
  }

  @Nullable String text(String field) {
    JsonNode value = resolve(article.path(field));
    String text = value.isArray() ? value.path(0).asText("") : value.asText("");
    String plain = Parser.unescapeEntities(text, false).strip();
    return plain.isEmpty() ? null : plain;
  }

  List<Person> authors() {
    List<Person> authors = new ArrayList<>();
    JsonNode author = article.path("author");
    List<JsonNode> all = new ArrayList<>();
    if (author.isArray()) {
      author.forEach(all::add);
    } else {
      all.add(author);
    }
    for (JsonNode one : all) {
      JsonNode resolved = resolve(one);
      String name = name(resolved);
      if (resolved.isTextual() && name != null) {
        authors.addAll(Names.split(name));
      } else if (name != null && Names.isName(name)) {
        authors.add(new Person(name, url(resolved)));
      }
    }
    return authors.stream().distinct().toList();
  }

  @Nullable Organization publisher() {
    JsonNode publisher = article.path("publisher");
    JsonNode resolved = resolve(publisher.isArray() ? publisher.path(0) : publisher);
    String name = name(resolved);
    return name == null ? null : new Organization(name, url(resolved));
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode id = node.path("@id");
    if (id.isTextual() && !node.has("name")) {
      return byId.getOrDefault(id.asText(), node);
    }
    return node;
  }

  private static @Nullable String name(JsonNode node) {
    JsonNode value = node.isTextual() ? node : node.path("name");
    String name = value.isArray() ? value.path(0).asText("") : value.asText("");
    String plain = Parser.unescapeEntities(name, false).strip();
    return plain.isEmpty() || plain.startsWith("http") ? null : plain;
  }

  private static @Nullable String url(JsonNode node) {
    String url = node.path("url").asText("");
    return url.startsWith("http") ? url : null;
  }
}
