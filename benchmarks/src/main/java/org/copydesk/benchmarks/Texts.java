package org.copydesk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that a benchmark works on in turn: an article of this module, or the files of a
 * reader's own.
 */
final class Texts {

  private final List<String> texts;
  private int next;

  private Texts(List<String> texts) {
    this.texts = texts;
  }

  /**
   * @param name {@code zh}, {@code en}, {@code mixed}, {@code zh-damaged}, or the path of a text or
   *     of a folder of texts in UTF-8
   */
  static Texts named(String name) {
    return new Texts(
        switch (name) {
          case "zh", "en", "zh-damaged" -> List.of(shipped("article-" + name + ".txt"));
          case "mixed" -> List.of(mixed());
          default -> files(Path.of(name));
        });
  }

  String next() {
    next = next + 1 == texts.size() ? 0 : next + 1;
    return texts.get(next);
  }

  static String shipped(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no text " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half of the Chinese and half of the English article, paragraph by paragraph. */
  private static String mixed() {
    String[] chinese = shipped("article-zh.txt").split("\n\n", -1);
    String[] english = shipped("article-en.txt").split("\n\n", -1);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < english.length / 2; i++) {
      paragraphs.add(chinese[i]);
      paragraphs.add(english[i]);
    }
    return String.join("\n\n", paragraphs);
  }

  private static List<String> files(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().map(Texts::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The English article in a page with menus, links, metadata and a list of other articles. */
  static String page() {
    String menu = list("nav", 20);
    String body =
        Arrays.stream(shipped("article-en.txt").split("\n+", -1))
            .skip(2)
            .collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Old shipyard | News</title>
    <meta property="og:title" content="Old shipyard to become a data centre">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old shipyard to become
    a data centre","datePublished":"2025-03-14T09:20:00Z","author":{"name":"Rose Adeyemi"}}</script>
    <style>p { margin: 1em }</style></head><body>%s
    <div class="page"><article><h1>Old shipyard to become a data centre</h1>%s</article>
    <aside class="related"><h2>Read next</h2>%s</aside></div>%s<script>track();</script></body></html>
    """
        .formatted(menu, body, list("ul", 30), list("footer", 15));
  }

  private static String list(String tag, int links) {
    StringBuilder list = new StringBuilder("<" + tag + ">");
    for (int i = 0; i < links; i++) {
      list.append("<li><a href=\"/section/").append(i).append("\">Section ").append(i);
      list.append("</a></li>\n");
    }
    return list.append("</").append(tag).append('>').toString();
  }
}
