package org.copydesk.enrichment.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds an article's authors in elements that are marked or named as theirs. */
final class ShownAuthors {

  private static final String MARKED = "[itemprop=author],[rel=author]";
  private static final String NAMED =
      "[class*=byline],[class*=author],[class*=Author],[class*=writer],[class*=reporter],"
          + "[class*=journalist],[class=authi],[class=by]";
  private static final String NAME = "[itemprop=name],.fn";
  private static final int MOST = 100;
  private static final int LONGEST = 120;
  private static final int MOST_READ = 500;

  private ShownAuthors() {}

  /** The authors, in the order of the page. */
  static List<Person> find(Document page) {
    Set<Person> authors = new LinkedHashSet<>();
    List<Element> marked = page.select(MARKED);
    for (Element element : marked.subList(0, Math.min(MOST, marked.size()))) {
      Element name = element.selectFirst(NAME);
      authors.addAll(names(name == null ? element : name));
    }
    if (!authors.isEmpty()) {
      return List.copyOf(authors);
    }
    List<Element> named = page.select(NAMED);
    for (Element element : named.subList(0, Math.min(MOST, named.size()))) {
      List<Person> names = names(element);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<Person> names(Element element) {
    if (!element.attr("content").isEmpty()) {
      return Names.split(element.attr("content"));
    }
    for (Block block : PageBlocks.start(element, MOST_READ)) {
      String line = block.text();
      if (line.length() > LONGEST) {
        return List.of();
      }
      List<Person> stated = Bylines.authors(line);
      List<Person> names = stated.isEmpty() ? Names.split(Bylines.withoutDate(line)) : stated;
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }
}
