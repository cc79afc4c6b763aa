package org.copydesk.enrichment.extraction;

import java.util.List;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the line over an article that the page's title or metadata repeat, with more around it. */
final class ShownHeadline {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 300;
  private static final int MOST_BLOCKS = 2_000;
  private static final int MOST_LINKS = 20;

  private ShownHeadline() {}

  /**
   * The longest line of the page that is a good part of a title; null if there is none.
   *
   * @param stated titles that the page states, the surest first
   * @param site the name of the site, which is no headline
   */
  static @Nullable Block find(List<Block> blocks, List<String> stated, @Nullable String site) {
    List<String> titles =
        stated.stream()
            .filter(title -> title.length() <= LONGEST)
            .map(TextFolding::folded)
            .toList();
    String foldedSite = site == null ? "" : TextFolding.folded(site);
    Block found = null;
    int links = 0;
    for (Block block : blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size()))) {
      int length = block.text().length();
      if (length >= SHORTEST
          && length <= LONGEST
          && (found == null || length > found.text().length())
          && links < MOST_LINKS
          && (isIn(TextFolding.folded(block.text()), titles, foldedSite)
              || (block.isHeading() && holds(TextFolding.folded(block.text()), titles)))) {
        links += block.isMostlyLinks() ? 1 : 0;
        found = isToFrontPage(block) ? found : block;
      }
    }
    return found;
  }

  private static boolean isIn(String line, List<String> titles, String site) {
    return !line.equals(site)
        && titles.stream()
            .anyMatch(title -> title.contains(line) && line.length() * 3 >= title.length());
  }

  /** A title may be shortened, but not by much. */
  private static boolean holds(String heading, List<String> titles) {
    return titles.stream()
        .anyMatch(title -> heading.startsWith(title) && heading.length() < 2 * title.length());
  }

  /** A link to the front page bears the site's name; a menu's link is no headline either. */
  private static boolean isToFrontPage(Block block) {
    if (!block.isMostlyLinks()) {
      return false;
    }
    Element link = block.container().selectFirst("a[href]");
    String target = link == null ? "" : link.attr("href");
    return !block.isHeading() || target.equals("/") || target.matches("https?://[^/]+/?");
  }
}
