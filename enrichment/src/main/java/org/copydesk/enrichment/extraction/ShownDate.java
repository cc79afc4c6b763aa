package org.copydesk.enrichment.extraction;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds the date that stands under a headline: the first text that says nothing else. */
final class ShownDate implements NodeFilter {

  private static final String MARKED =
      "[itemprop~=(?i)^datePublished$],[property$=datePublished],[property$=:issued],"
          + "time[pubdate],article time,header time,time[datetime],abbr.published,"
          + "[itemprop=dateCreated],[data-date-time],[data-publishtime],[data-publish-time]";
  private static final int LONGEST = 60;
  private static final int MOST_TEXTS = 40;

  private final @Nullable Element headline;
  private boolean past;
  private int texts;
  private @Nullable String found;

  /** A date with something beside it in a short text. */
  private @Nullable String beside;

  private ShownDate(@Nullable Element headline) {
    this.headline = headline;
    past = headline == null;
  }

  /** ISO 8601; null if there is none. */
  static @Nullable String find(Document page, @Nullable Element headline) {
    List<Element> marked = page.select(MARKED);
    for (Element element : marked.subList(0, Math.min(MOST_TEXTS, marked.size()))) {
      String date = StatedDates.parse(stated(element));
      if (date != null) {
        return date;
      }
    }
    ShownDate filter = new ShownDate(headline);
    NodeTraversor.filter(filter, page.body());
    return filter.found == null && headline != null ? filter.beside : filter.found;
  }

  private static String stated(Element element) {
    for (String attribute :
        new String[] {
          "datetime", "content", "title", "data-date-time", "data-publishtime", "data-publish-time"
        }) {
      if (!element.attr(attribute).isEmpty()) {
        return element.attr(attribute);
      }
    }
    return PageBlocks.lines(PageBlocks.start(element, LONGEST));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    past |= node.equals(headline);
    if (!past || !(node instanceof TextNode text) || text.isBlank()) {
      return FilterResult.CONTINUE;
    }
    String line = TextFolding.spaced(text.getWholeText());
    if (line.length() <= LONGEST) {
      found = TextMetadataFinder.dateOfLine(line);
      StatedDates.Found within = beside == null ? StatedDates.find(line) : null;
      beside = within == null ? beside : within.value();
    }
    texts++;
    return found != null || texts > MOST_TEXTS ? FilterResult.STOP : FilterResult.CONTINUE;
  }
}
