package org.copydesk.enrichment.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.jsoup.nodes.Element;

/** Finds what stands before the text in an article's element. */
final class HeadLines {

  private static final int LONGEST_META_LINE = 80;
  private static final int HEADLINE_WITHIN = 12;

  private HeadLines() {}

  /** The blocks before the text: headline, what stands over it, bylines, dates and counts. */
  static Set<Block> of(List<Block> blocks, ArticleHead head) {
    Set<Block> found = Collections.newSetFromMap(new IdentityHashMap<>());
    int start = 0;
    for (int i = 0; i < Math.min(HEADLINE_WITHIN, blocks.size()); i++) {
      Block block = blocks.get(i);
      if (head.titles().contains(TextFolding.folded(block.text()))) {
        start = i + 1;
        addHeader(blocks, block, found);
      } else if (block.isSentence() && block.text().length() > LONGEST_META_LINE) {
        break;
      }
    }
    if (start < blocks.size()) {
      while (start < blocks.size() - 1 && isMetaLine(blocks.get(start), head)) {
        start++;
      }
      found.addAll(blocks.subList(0, start));
    }
    return found;
  }

  /** All of the header element in which the headline stands. */
  private static void addHeader(List<Block> blocks, Block headline, Set<Block> found) {
    Element header = Ancestors.nearest(headline.container(), Set.of("header"));
    if (header != null) {
      blocks.stream()
          .filter(block -> Ancestors.isWithin(block.container(), header))
          .forEach(found::add);
    }
  }

  private static boolean isMetaLine(Block block, ArticleHead head) {
    String line = block.text();
    if (line.length() > LONGEST_META_LINE || block.isSentence()) {
      return false;
    }
    boolean mark =
        startsWithName(TextFolding.folded(line), head)
            || ArticleLines.COUNT.matcher(line).matches()
            || ArticleLines.TIME.matcher(line).matches();
    return (mark && !block.isHeading())
        || StatedDates.find(line) != null
        || !Bylines.authors(line).isEmpty()
        || Bylines.publisher(line) != null;
  }

  private static boolean startsWithName(String line, ArticleHead head) {
    return head.names().stream()
        .anyMatch(name -> line.startsWith(name) && line.length() < 2 * name.length() + 12);
  }
}
