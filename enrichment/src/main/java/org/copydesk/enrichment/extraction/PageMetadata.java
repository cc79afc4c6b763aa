package org.copydesk.enrichment.extraction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head and marked-up elements say about its article, best source first. */
final class PageMetadata {

  private static final String TITLE_SEPARATORS = "|-–—_·»";

  private final Document page;
  private final LinkedData linked;
  private final Map<String, String> meta = new HashMap<>();

  PageMetadata(Document page) {
    this.page = page;
    this.linked = LinkedData.of(page);
    for (Element element : page.select("meta[content]")) {
      String content = element.attr("content").strip();
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (!content.isEmpty() && element.hasAttr(key)) {
          meta.putIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      String content = meta.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /** The main text if the page repeats it in its metadata. */
  @Nullable String articleBody() {
    return linked.text("articleBody");
  }

  /** What may stand over the article, folded. */
  List<String> titles() {
    return Stream.of(headline(), linked.text("headline"), meta("og:title"), title())
        .filter(Objects::nonNull)
        .map(TextFolding::folded)
        .distinct()
        .toList();
  }

  /** Whether the page says that it is a series of posts. */
  boolean isLive() {
    return linked.isLive();
  }

  @Nullable String headline() {
    String headline = linked.text("headline");
    if (headline == null) {
      headline = shownHeadline();
    }
    if (headline == null) {
      headline = meta("og:title", "twitter:title", "dc.title", "title");
    }
    return headline == null ? title() : headline;
  }

  /** The only first-level heading, or the one that the title repeats. */
  private @Nullable String shownHeadline() {
    List<Element> marked = page.select("[itemprop=headline],h1");
    String title = page.title();
    for (Element heading : marked) {
      String text = heading.text().strip();
      if (text.length() > 3 && (title.contains(text) || marked.size() == 1)) {
        return text;
      }
    }
    return null;
  }

  /** The title without the name of the site. */
  private @Nullable String title() {
    String title = page.title().strip();
    String site = meta("og:site_name", "application-name");
    for (int i = title.length() - 2; i > 0; i--) {
      boolean separator = TITLE_SEPARATORS.indexOf(title.charAt(i)) >= 0;
      boolean apart =
          title.charAt(i) == '_' || title.charAt(i) == '|' || title.charAt(i - 1) == ' ';
      if (separator && apart) {
        String head = title.substring(0, i).strip();
        String tail = title.substring(i + 1).strip();
        if (tail.equals(site) || head.length() > tail.length()) {
          return head;
        }
      }
    }
    return title.isEmpty() ? null : title;
  }

  List<Person> authors() {
    List<Person> authors = linked.authors();
    if (!authors.isEmpty()) {
      return authors;
    }
    String stated =
        meta("author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author");
    if (stated != null && !stated.startsWith("http")) {
      authors = Names.split(withoutBy(stated));
    }
    return authors.isEmpty() ? shownAuthors() : authors;
  }

  private List<Person> shownAuthors() {
    Set<Person> authors = new LinkedHashSet<>();
    for (Element element :
        page.select("[itemprop=author],[rel=author],.byline,.author,.article-author")) {
      String text = element.text().strip();
      List<Person> inLine = Bylines.authors(text);
      authors.addAll(inLine.isEmpty() ? Names.split(withoutBy(text)) : inLine);
      if (!authors.isEmpty() && !element.hasAttr("rel") && !element.hasAttr("itemprop")) {
        break;
      }
    }
    return List.copyOf(authors);
  }

  private static String withoutBy(String byline) {
    return byline.regionMatches(true, 0, "by ", 0, 3) ? byline.substring(3) : byline;
  }

  @Nullable Organization publisher() {
    Organization publisher = linked.publisher();
    if (publisher != null) {
      return publisher;
    }
    String name = meta("og:site_name", "dc.publisher", "publisher", "application-name", "source");
    return name == null || name.startsWith("http") ? null : new Organization(name, null);
  }

  @Nullable String datePublished() {
    String date = StatedDates.parse(linked.text("datePublished"));
    for (String name :
        List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "weibo: article:create_at",
            "apub:time",
            "date")) {
      date = date == null ? StatedDates.parse(meta(name)) : date;
    }
    return date == null ? shownDate() : date;
  }

  private @Nullable String shownDate() {
    for (Element time :
        page.select(
            "[itemprop=datePublished],time[pubdate],article time,header time,time[datetime]")) {
      String stated = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      String date = StatedDates.parse(stated.isEmpty() ? time.text() : stated);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  @Nullable String dateModified() {
    String date = StatedDates.parse(linked.text("dateModified"));
    return date == null
        ? StatedDates.parse(
            meta("article:modified_time", "og:updated_time", "datemodified", "lastmod"))
        : date;
  }

  @Nullable String language() {
    Element root = page.selectFirst("html");
    String language = linked.text("inLanguage");
    if (language == null && root != null) {
      language = root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
    }
    if (language == null || language.isBlank()) {
      language = meta("og:locale", "content-language", "dc.language", "language");
    }
    return language == null ? null : languageTag(language);
  }

  /** A well-formed tag; null for anything else. */
  private static @Nullable String languageTag(String language) {
    String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String url = canonical == null ? meta("og:url") : canonical.attr("href");
    return url != null && url.startsWith("http") ? url : null;
  }
}
