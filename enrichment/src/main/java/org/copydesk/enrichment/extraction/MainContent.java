package org.copydesk.enrichment.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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
 * by its names and by how much of it is links; then its neighbours that are built the same.
 *
 * <p>Every block of prose counts for its container, and ever less for what lies further out; all in
 * one walk, so that the work is linear in the size of the page.
 */
final class MainContent {

  /** What each post of a thread says of itself, and a part of one article doesn't. */
  private static final String OF_A_POST = "time,cite,[rel=author],[class*=auth],[class*=user]";

  /** How far out a block still counts, in elements that hold more than one thing. */
  private static final int REACH = 4;

  /** Wrappers around wrappers that are looked at. */
  private static final int HIGHEST = 16;

  private static final int MOST_LEADS = 3;

  /**
   * What alike neighbours must hold, of what the best element holds, to be parts of the article.
   */
  private static final double ALIKE = 0.25;

  private final ContainerNames names;
  private final ArticleLines lines;

  MainContent(ContainerNames names) {
    this.names = names;
    lines = new ArticleLines(names);
  }

  /**
   * The article's lines; empty if the page holds no text.
   *
   * @param parts of the page
   * @param head what stands over the text
   */
  String text(Document page, PageParts parts, ArticleHead head) {
    // Removing elements one by one costs time quadratic in the number of their neighbours.
    Set<Node> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    skipped.addAll(parts.never());
    List<Block> all = PageBlocks.of(page.body(), skipped);
    skipped.addAll(parts.around());
    List<Block> blocks = PageBlocks.of(page.body(), skipped);
    Element best = best(blocks);
    if (best != null) {
      Element whole = withAlike(best, skipped, head.live());
      List<Block> article = new ArrayList<>(leads(whole, skipped, head.live()));
      article.addAll(PageBlocks.of(whole, skipped));
      String text = lines.of(article, whole, head);
      if (!text.isEmpty()) {
        return text;
      }
    }
    String text = lines.of(blocks.isEmpty() ? all : blocks, page.body(), head);
    if (!text.isEmpty()) {
      return text;
    }
    return PageBlocks.lines(all.isEmpty() ? PageBlocks.of(page.body(), parts.annotations()) : all);
  }

  private @Nullable Element best(List<Block> blocks) {
    IdentityHashMap<Element, Integer> parts = parts(blocks);
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> rates = new IdentityHashMap<>();
    for (Block block : blocks) {
      double score = block.prose();
      Element box = block.container();
      Element at = isLine(box) || isLineOfBoxes(box, parts) ? box.parent() : box;
      int distance = 0;
      for (int i = 0; at != null && distance < REACH && i < HIGHEST && score > 0; i++) {
        int rate = rates.computeIfAbsent(at, names::rate);
        scores.merge(at, score * factor(rate) / (1 << distance), Double::sum);
        at = at.normalName().equals("body") ? null : at.parent();
        distance += at != null && parts.getOrDefault(at, 0) > 1 ? 1 : 0;
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** How many children with text, and texts of its own, each element has. */
  private static IdentityHashMap<Element, Integer> parts(List<Block> blocks) {
    IdentityHashMap<Element, Integer> parts = new IdentityHashMap<>();
    for (Block block : blocks) {
      boolean first = parts.merge(block.container(), 1, Integer::sum) == 1;
      Element at = block.container();
      while (first && at.parent() != null) {
        at = at.parent();
        first = parts.merge(at, 1, Integer::sum) == 1;
      }
    }
    return parts;
  }

  private static boolean isLine(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "blockquote", "pre", "dd" -> true;
      default -> false;
    };
  }

  /** A box of one text beside another such box is a paragraph. */
  private static boolean isLineOfBoxes(Element box, IdentityHashMap<Element, Integer> parts) {
    return parts.getOrDefault(box, 0) == 1
        && (isAlike(box, box.nextElementSibling(), parts)
            || isAlike(box, box.previousElementSibling(), parts));
  }

  private static boolean isAlike(
      Element box, @Nullable Element other, IdentityHashMap<Element, Integer> parts) {
    return other != null
        && other.normalName().equals(box.normalName())
        && other.className().equals(box.className())
        && (parts.getOrDefault(other, 0) == 1 || other.childrenSize() == 1);
  }

  private static double factor(int rate) {
    return rate > 0 ? 1.5 : rate < 0 ? 0.2 : 1;
  }

  /** The element, or one around it if that holds more like it: an article in several boxes. */
  private static Element withAlike(Element best, Set<Node> skipped, boolean live) {
    Element at = best;
    Element whole = best;
    for (int i = 0; i < REACH; i++) {
      Element parent = at.parent();
      if (parent == null || at.normalName().equals("body") || isCell(at)) {
        break;
      }
      if (parent.childrenSize() > 1 && isPart(at, parent, skipped, live)) {
        whole = parent;
      }
      at = parent;
    }
    return whole;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("tr");
  }

  private static boolean isPart(Element child, Element parent, Set<Node> skipped, boolean live) {
    double own = prose(child, skipped);
    double alike = 0;
    for (Element sibling : parent.children()) {
      boolean same =
          !sibling.equals(child)
              && sibling.normalName().equals(child.normalName())
              && sibling.className().equals(child.className());
      if (same && !skipped.contains(sibling)) {
        alike += prose(sibling, skipped);
      }
    }
    return alike >= own * ALIKE && alike > 0 && (live || child.selectFirst(OF_A_POST) == null);
  }

  private static double prose(Element element, Set<Node> skipped) {
    return PageBlocks.of(element, skipped).stream().mapToDouble(Block::prose).sum();
  }

  /** Paragraphs in boxes of their own between byline and body. */
  private static List<Block> leads(Element body, Set<Node> skipped, boolean live) {
    Deque<Block> leads = new ArrayDeque<>();
    Element at = before(body);
    for (int i = 0; at != null && i < MOST_LEADS; i++) {
      List<Block> blocks = skipped.contains(at) ? List.of() : PageBlocks.of(at, skipped);
      boolean summary = live && at.selectFirst("li") != null;
      if (isHeading(at) || (!summary && !blocks.stream().allMatch(Block::isSentence))) {
        break;
      }
      blocks.reversed().forEach(leads::addFirst);
      at = at.previousElementSibling();
    }
    boolean underHeadline = at != null && isHeading(at) && !live;
    return underHeadline ? List.of() : List.copyOf(leads);
  }

  /** What stands before an element, or before the boxes that hold nothing else. */
  private static @Nullable Element before(Element element) {
    Element at = element;
    for (int i = 0; i < MOST_LEADS && at.previousElementSibling() == null; i++) {
      Element parent = at.parent();
      if (parent == null || at.nextElementSibling() != null || isCell(at)) {
        return null;
      }
      at = parent;
    }
    return at.previousElementSibling();
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }
}
