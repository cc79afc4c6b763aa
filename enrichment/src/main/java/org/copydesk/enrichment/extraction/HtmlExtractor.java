package org.copydesk.enrichment.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    PageParts parts = PageParts.of(page);
    PageMetadata metadata = new PageMetadata(page, PageBlocks.of(page.body(), parts.annotations()));
    String headline = metadata.headline();
    List<Person> author = metadata.authors();
    Organization publisher = metadata.publisher();
    String datePublished = metadata.datePublished();
    boolean complete = !author.isEmpty() && publisher != null && datePublished != null;
    List<String> shown = complete ? List.of() : head(PageBlocks.spaced(page.body()), headline);
    TextMetadata stated = finder.find(String.join("\n", shown), "");
    publisher = publisher == null ? stated.publisher() : publisher;
    publisher = publisher == null ? metadata.publisherInTitle() : publisher;
    author = author.isEmpty() ? stated.author() : author;
    author = persons(author.isEmpty() ? Bylines.besideDate(shown) : author, publisher);
    String text =
        text(content.text(page, parts, head(metadata, author, publisher)), metadata.articleBody());
    return new HtmlArticle(
        text,
        headline == null ? finder.find("", text).headline() : headline,
        author,
        publisher,
        datePublished == null ? stated.datePublished() : datePublished,
        metadata.dateModified(),
        metadata.language(),
        metadata.url());
  }

  /** A medium that is named among the authors is none of them. */
  private static List<Person> persons(List<Person> authors, @Nullable Organization publisher) {
    return publisher == null
        ? authors
        : authors.stream().filter(author -> !author.name().equals(publisher.name())).toList();
  }

  private static ArticleHead head(
      PageMetadata metadata, List<Person> authors, @Nullable Organization publisher) {
    Set<String> names = new HashSet<>();
    authors.forEach(author -> names.add(TextFolding.folded(author.name())));
    if (publisher != null) {
      names.add(TextFolding.folded(publisher.name()));
    }
    return new ArticleHead(metadata.titles(), names, metadata.isLive());
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
  }

  /** The page that browsers without frames, or scripts, were to show; with the same head. */
  private static Document withFrameless(Document page) {
    Element inside = page.selectFirst("noframes");
    inside = inside == null ? page.selectFirst("noscript") : inside;
    if (inside == null) {
      return page;
    }
    Document frameless = parse(inside.data().isEmpty() ? inside.html() : inside.data());
    frameless.head().insertChildren(0, page.head().childNodes());
    return frameless;
  }

  private static String text(String shown, @Nullable String inMetadata) {
    if (inMetadata == null || shown.length() >= inMetadata.length() * COMPLETE) {
      return shown;
    }
    return inMetadata;
  }

  /** The page's lines from the headline on, where byline and date stand. */
  private static List<String> head(List<Block> blocks, @Nullable String headline) {
    List<String> lines = blocks.stream().map(Block::text).toList();
    String folded = headline == null ? "" : TextFolding.folded(headline);
    for (int i = 0; i < lines.size() && headline != null; i++) {
      if (lines.get(i).length() <= 2 * headline.length() + 8
          && TextFolding.folded(lines.get(i)).contains(folded)) {
        return lines.subList(i, lines.size());
      }
    }
    return lines;
  }
}
