package org.copydesk.enrichment.extraction;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the name of a medium where a page's metadata don't tell it. */
final class SiteName {

  private static final String SEPARATORS = "[|｜_@»«\\-–—·•:：]+|\\s/\\s";
  private static final int LONGEST = 40;

  /** Accounts of publishing platforms, marked as structured data or by the platform's own names. */
  private static final String ACCOUNT = "#js_name,#profileBt,[itemprop=publisher]";

  private SiteName() {}

  /** The account that publishes on a platform, or the publisher that an element is marked as. */
  static @Nullable String marked(Document page) {
    Element story = page.selectFirst("amp-story[publisher]");
    if (story != null) {
      return story.attr("publisher");
    }
    Element element = page.selectFirst(ACCOUNT);
    if (element == null) {
      return null;
    }
    Element inner = element.selectFirst("[itemprop=name]");
    Element name = inner == null ? element : inner;
    String text = name.hasAttr("content") ? name.attr("content") : name.text();
    String spaced = TextFolding.spaced(text);
    return spaced.isEmpty() || spaced.length() > LONGEST ? null : spaced;
  }

  /** What the title says beside the headline: the last part after it, or the first before it. */
  static @Nullable String beside(@Nullable String headline, String title) {
    String whole = TextFolding.spaced(title);
    int start =
        headline == null ? -1 : TextFolding.folded(whole).indexOf(TextFolding.folded(headline));
    if (headline == null || start < 0 || TextFolding.folded(whole).length() != whole.length()) {
      return null;
    }
    int end = start + TextFolding.spaced(headline).length();
    String after = whole.substring(Math.min(end, whole.length()));
    String found = null;
    for (String part : after.split(SEPARATORS, -1)) {
      found = isName(part) ? part.strip() : found;
    }
    if (found != null) {
      return found;
    }
    for (String part : whole.substring(0, start).split(SEPARATORS, -1)) {
      if (isName(part)) {
        return part.strip();
      }
    }
    return null;
  }

  private static boolean isName(String part) {
    String name = part.strip();
    return name.length() > 1
        && name.length() <= LONGEST
        && !name.startsWith("Powered by")
        && !name.matches("by [A-Z].*")
        && name.codePoints().anyMatch(Character::isLetter);
  }
}
