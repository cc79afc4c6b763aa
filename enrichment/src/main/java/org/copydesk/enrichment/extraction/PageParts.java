package org.copydesk.enrichment.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Which of a page's elements are never text, which are annotations of text, and which surround an
 * article; found in one walk, as each selection costs one.
 *
 * @param annotations what a browser doesn't show as text of its place, but may be of the article
 * @param never what is no text of an article either
 * @param around what no article is in, if there is anything else
 */
record PageParts(Set<Node> annotations, Set<Node> never, Set<Node> around) {

  private static final int FORM_READ = 20_000;
  private static final int SENTENCES_OF_A_PAGE = 3;

  private static final Set<String> ANNOTATIONS =
      Set.of("rt", "rp", "script", "style", "template", "noscript", "svg");
  private static final Set<String> NEVER =
      Set.of(
          "iframe",
          "object",
          "canvas",
          "button",
          "select",
          "textarea",
          "nav",
          "figcaption",
          "amp-ad",
          "amp-consent",
          "amp-sidebar",
          "amp-list",
          "amp-embed");

  static PageParts of(Document page) {
    PageParts parts = new PageParts(nodes(), nodes(), nodes());
    page.traverse((node, _) -> {
      if (node instanceof Element element) {
        parts.sort(element);
      }
    });
    return parts;
  }

  private static Set<Node> nodes() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private void sort(Element element) {
    String name = element.normalName();
    boolean attributes = element.attributesSize() > 0;
    if (ANNOTATIONS.contains(name)) {
      annotations.add(element);
      never.add(element);
    } else if (NEVER.contains(name)
        || (attributes && isHidden(element))
        || (name.equals("form") && !isPage(element))) {
      never.add(element);
    } else if (name.equals("footer")
        || name.equals("aside")
        || (attributes && isAround(element.attr("role")))) {
      around.add(element);
    }
  }

  /** Some servers' software wraps whole pages in a form; forms don't nest, so each is read once. */
  private static boolean isPage(Element form) {
    return PageBlocks.start(form, FORM_READ).stream().filter(Block::isSentence).count()
        >= SENTENCES_OF_A_PAGE;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return style.contains("isplay")
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private static boolean isAround(String role) {
    return role.equals("navigation") || role.equals("search");
  }
}
