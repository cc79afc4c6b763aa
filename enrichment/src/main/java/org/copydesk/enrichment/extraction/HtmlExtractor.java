package org.copydesk.enrichment.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article out of a web page: its text and what the page says about it, in JSON-LD,
 * OpenGraph, other metadata or visibly.
 *
 * <p>Thread-safe; bounded in depth and linear in the length of any input.
 */
public final class HtmlExtractor {

  /** Deeper elements than this are taken as children of the last one. */
  private static final int DEEPEST = 100;

  /** A text of a page that is shorter than this part of the one in its metadata is not all. */
  private static final double COMPLETE = 0.4;

  private final MainContent content = new MainContent(new ContainerNames());
  private final TextMetadataFinder finder = new TextMetadataFinder();

  /** The article; without text if the page holds none. */
  public HtmlArticle extract(String html) {
    Document page = parse(html);
    if (!page.body().hasText()) {
      page = withFrameless(page);
    }
    PageMetadata metadata = new PageMetadata(page, PageBlocks.of(page.body(), annotations(page)));
    String headline = metadata.headline();
    List<Person> author = metadata.authors();
    Organization publisher = metadata.publisher();
    String datePublished = metadata.datePublished();
    String shown = PageBlocks.lines(PageBlocks.spaced(page.body()));
    String text =
        text(content.text(page, metadata.titles(), metadata.isLive()), metadata.articleBody());
    TextMetadata stated = finder.find(head(shown, headline), text);
    publisher = publisher == null ? stated.publisher() : publisher;
    return new HtmlArticle(
        text,
        headline == null ? stated.headline() : headline,
        author.isEmpty() ? stated.author() : author,
        publisher == null ? metadata.publisherInTitle() : publisher,
        datePublished == null ? stated.datePublished() : datePublished,
        metadata.dateModified(),
        metadata.language(),
        metadata.url());
  }

  /** What stands beside or behind the text it belongs to. */
  private static Set<Node> annotations(Document page) {
    Set<Node> annotations = Collections.newSetFromMap(new IdentityHashMap<>());
    annotations.addAll(page.select("rt,rp,script,style,template,noscript,svg"));
    return annotations;
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
  }

  /** The page that browsers without frames, or scripts, were to show; with the same head. */
  private static Document withFrameless(Document page) {
    StringBuilder inside = new StringBuilder();
    for (Element element : page.select("noframes,noscript")) {
      inside.append(element.data()).append(element.html());
    }
    if (inside.isEmpty()) {
      return page;
    }
    Document frameless = parse(inside.toString());
    frameless.head().insertChildren(0, page.head().childNodes());
    return frameless;
  }

  private static String text(String shown, @Nullable String inMetadata) {
    if (inMetadata == null || shown.length() >= inMetadata.length() * COMPLETE) {
      return shown;
    }
    return inMetadata;
  }

  /** The page's text from the headline on, where byline and date stand. */
  private static String head(String shown, @Nullable String headline) {
    int start = headline == null ? -1 : shown.indexOf(headline);
    return start < 0 ? shown : shown.substring(start);
  }
}
