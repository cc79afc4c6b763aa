package org.copydesk.enrichment.extraction;

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

  private ShownDate(@Nullable Element headline) {
    this.headline = headline;
    past = headline == null;
  }

  /** ISO 8601; null if there is none. */
  static @Nullable String find(Document page, @Nullable Element headline) {
    for (Element element : page.select(MARKED)) {
      String date = StatedDates.parse(stated(element));
      if (date != null) {
        return date;
      }
    }
    ShownDate filter = new ShownDate(headline);
    NodeTraversor.filter(filter, page.body());
    return filter.found;
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
    return element.childNodeSize() > LONGEST ? "" : element.text();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    past |= node == headline;
    if (!past || !(node instanceof TextNode text) || text.isBlank()) {
      return FilterResult.CONTINUE;
    }
    String line = TextFolding.spaced(text.getWholeText());
    found = line.length() > LONGEST ? null : TextMetadataFinder.dateOfLine(line);
    texts++;
    return found != null || texts > MOST_TEXTS ? FilterResult.STOP : FilterResult.CONTINUE;
  }
}
