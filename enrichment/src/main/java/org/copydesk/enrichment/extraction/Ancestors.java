package org.copydesk.enrichment.extraction;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks for elements around one, not far, so that it costs the same in any page. */
final class Ancestors {

  private static final int REACH = 8;

  private Ancestors() {}

  /** Whether an element is another or within it. */
  static boolean isWithin(Element element, Element box) {
    Element at = element;
    for (int i = 0; at != null && i < REACH; i++) {
      if (at.equals(box)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** The element or the nearest around it with one of some names; null if there is none. */
  static @Nullable Element nearest(Element element, Set<String> tags) {
    Element at = element;
    for (int i = 0; at != null && i < REACH; i++) {
      if (tags.contains(at.normalName())) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }
}
