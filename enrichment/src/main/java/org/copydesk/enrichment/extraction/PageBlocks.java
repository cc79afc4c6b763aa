package org.copydesk.enrichment.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Splits an element into blocks of text, as a browser shows them: one for each paragraph, heading,
 * list item or line.
 */
final class PageBlocks implements NodeFilter {

  private static final Set<String> LINE_ENDS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "th",
          "tr",
          "ul",
          "body");

  private final List<Block> blocks = new ArrayList<>();
  private final Set<Node> skipped;
  private final StringBuilder line = new StringBuilder();
  private Element container;
  private int links;
  private int inLinks;
  private int left = Integer.MAX_VALUE;
  private boolean spaced;
  private boolean image;
  private boolean imageBefore;

  private PageBlocks(Element root, Set<Node> skipped) {
    container = root;
    this.skipped = skipped;
  }

  /**
   * A block of text.
   *
   * @param container the nearest element around it that is a block itself
   * @param linked how many of its characters are links
   * @param besideImage whether an image stands in it, or in the block that it ends
   * @param afterImage whether an image stands between it and the block before
   */
  record Block(
      Element container, String text, int linked, boolean besideImage, boolean afterImage) {

    private static final int SHORTEST_PROSE = 20;
    private static final int FULL_PROSE = 300;
    private static final int SHORTEST_SENTENCE = 15;

    /** How much it speaks for an article around it: 0 for links and labels. */
    double prose() {
      int length = text.length() - linked;
      if (isMostlyLinks() || length < SHORTEST_PROSE) {
        return 0;
      }
      long marks = text.chars().filter(c -> ",，。、.;；،।".indexOf(c) >= 0).count();
      return Math.min(length, FULL_PROSE) / 50.0 + Math.min(marks, 10);
    }

    boolean isHeading() {
      String name = container.normalName();
      return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** Whether it ends as a sentence does. */
    boolean isSentence() {
      if (text.length() < SHORTEST_SENTENCE || isMostlyLinks()) {
        return false;
      }
      int end = text.length();
      while (end > 1 && "”’」』\"'»)）]".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return ".。!！?？…؟।;；:：".indexOf(text.charAt(end - 1)) >= 0;
    }

    boolean isMostlyLinks() {
      return linked * 2 > text.length();
    }
  }

  static List<Block> of(Element root) {
    return of(root, Set.of());
  }

  /** The blocks of all but some elements and what they hold. */
  static List<Block> of(Element root, Set<Node> skipped) {
    PageBlocks blocks = new PageBlocks(root, skipped);
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return blocks.blocks;
  }

  /** The same of the first nodes and characters of an element. */
  static List<Block> start(Element root, int most) {
    PageBlocks blocks = new PageBlocks(root, Set.of());
    blocks.spaced = true;
    blocks.left = most;
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return blocks.blocks;
  }

  /** The blocks, with spaces around what is marked within a line, as pages often show it. */
  static List<Block> spaced(Element root) {
    PageBlocks blocks = new PageBlocks(root, Set.of());
    blocks.spaced = true;
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return blocks.blocks;
  }

  static String lines(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (skipped.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    left--;
    if (left < 0) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      append(text);
      left -= Math.min(left, text.getWholeText().length());
    } else if (node instanceof Element element) {
      if (LINE_ENDS.contains(element.normalName())) {
        flush();
        container = element;
      }
      space();
      links += element.normalName().equals("a") ? 1 : 0;
      image |= element.normalName().equals("img") || element.normalName().equals("amp-img");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      space();
      if (LINE_ENDS.contains(element.normalName())) {
        flush();
        Element parent = element.parent();
        container = parent == null ? element : parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(TextNode node) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!space || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
        line.append(space ? ' ' : c);
        inLinks += links > 0 ? 1 : 0;
      }
    }
  }

  private void space() {
    if (spaced && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  private void flush() {
    String text = line.toString().replace('\u00A0', ' ').strip();
    if (!text.isEmpty()) {
      blocks.add(new Block(nearestBlock(container), text, inLinks, image, imageBefore));
      imageBefore = false;
    }
    imageBefore |= image;
    image = false;
    line.setLength(0);
    inLinks = 0;
  }

  private static Element nearestBlock(Element element) {
    Element at = element;
    Element parent = at.parent();
    while (parent != null && !LINE_ENDS.contains(at.normalName())) {
      at = parent;
      parent = at.parent();
    }
    return at;
  }
}
