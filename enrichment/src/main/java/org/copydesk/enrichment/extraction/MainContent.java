package org.copydesk.enrichment.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that is its article: the element around which most prose gathers, rated
 * by its names and by how much of it is links.
 *
 * <p>Every block of prose counts for its container, and ever less for what lies further out; all in
 * one walk, so that the work is linear in the size of the page.
 */
final class MainContent {

  private static final String NEVER_TEXT =
      "script,style,noscript,template,iframe,object,svg,canvas,form,button,select,textarea,nav,"
          + "[hidden],[aria-hidden=true],[style*=display:none],[style*=display: none]";
  private static final String SURROUNDINGS =
      "body footer,body aside,[role=navigation],[role=search]";

  /** How far out a block still counts. */
  private static final int REACH = 4;

  private static final int SHORTEST_PROSE = 20;
  private static final int FULL_PROSE = 300;

  private final ContainerNames names;

  MainContent(ContainerNames names) {
    this.names = names;
  }

  /** The article's lines; empty if the page holds no text. */
  String text(Document page) {
    // Removing elements one by one costs time quadratic in the number of their neighbours.
    Set<Node> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    skipped.addAll(page.select(NEVER_TEXT));
    List<Block> all = PageBlocks.of(page.body(), skipped);
    skipped.addAll(page.select(SURROUNDINGS));
    List<Block> blocks = PageBlocks.of(page.body(), skipped);
    Element best = best(blocks);
    String text = best == null ? "" : lines(PageBlocks.of(best, skipped));
    return text.isEmpty() ? lines(blocks.isEmpty() ? all : blocks) : text;
  }

  private @Nullable Element best(List<Block> blocks) {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> rates = new IdentityHashMap<>();
    for (Block block : blocks) {
      double score = score(block);
      Element at = isLine(block.container()) ? parentOf(block.container()) : block.container();
      for (int distance = 0; at != null && distance < REACH && score > 0; distance++) {
        int rate = rates.computeIfAbsent(at, names::rate);
        scores.merge(at, score * factor(rate) / (1 << distance), Double::sum);
        at = at.normalName().equals("body") ? null : parentOf(at);
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable Element parentOf(Element element) {
    return element.parent();
  }

  private static boolean isLine(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "blockquote", "pre", "dd" -> true;
      default -> false;
    };
  }

  private static double factor(int rate) {
    return rate > 0 ? 1.5 : rate < 0 ? 0.2 : 1;
  }

  private static double score(Block block) {
    int length = block.text().length() - block.linked();
    if (block.isMostlyLinks() || length < SHORTEST_PROSE) {
      return 0;
    }
    long marks = block.text().chars().filter(c -> ",，。、.;；".indexOf(c) >= 0).count();
    return Math.min(length, FULL_PROSE) / 50.0 + Math.min(marks, 10);
  }

  private String lines(List<Block> blocks) {
    return PageBlocks.lines(blocks.stream().filter(block -> !isFurniture(block)).toList());
  }

  private boolean isFurniture(Block block) {
    if (block.isMostlyLinks() && block.text().length() > 2) {
      return true;
    }
    Element at = block.container();
    for (int distance = 0; at != null && distance < REACH; distance++) {
      if (names.rate(at) < 0) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
