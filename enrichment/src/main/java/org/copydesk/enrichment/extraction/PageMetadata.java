package org.copydesk.enrichment.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.extraction.PageBlocks.Block;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head and marked-up elements say about its article, best source first. */
final class PageMetadata {

  private static final String TITLE_SEPARATORS = "|-–—_·»";

  private static final int LONGEST_TITLE = 500;

  private final Document page;
  private final LinkedData linked;
  private final Map<String, String> meta = new HashMap<>();
  private final @Nullable Block shown;
  private final @Nullable Element place;
  private final @Nullable String headline;

  PageMetadata(Document page, List<Block> blocks) {
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
    shown = ShownHeadline.find(blocks, stated(), meta("og:site_name"));
    place = shown == null ? null : shown.container();
    headline = findHeadline();
  }

  /** The name of the medium in the title; null if there is none. */
  @Nullable Organization publisherInTitle() {
    String name = SiteName.beside(headline, pageTitle());
    return name == null ? null : new Organization(name, null);
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
    Set<String> titles = new LinkedHashSet<>();
    for (String title :
        new @Nullable String[] {headline, linked.text("headline"), meta("og:title"), title()}) {
      if (title != null) {
        titles.add(TextFolding.folded(title));
      }
    }
    return List.copyOf(titles);
  }

  /** Titles as the page states them, the surest first. */
  private List<String> stated() {
    List<String> stated = new ArrayList<>();
    for (String title :
        new @Nullable String[] {linked.text("headline"), meta("og:title"), pageTitle(), title()}) {
      if (title != null && !title.isEmpty()) {
        stated.add(title);
      }
    }
    return stated;
  }

  /** Whether the page says that it is a series of posts. */
  boolean isLive() {
    return linked.isLive();
  }

  /** As the page shows it, else as its data states it, else what the title holds of it. */
  @Nullable String headline() {
    return headline;
  }

  private @Nullable String findHeadline() {
    if (shown != null) {
      return TextFolding.spaced(shown.text());
    }
    String found = linked.text("headline");
    if (found == null) {
      found = onlyHeading();
    }
    String stated = meta("og:title", "twitter:title", "dc.title", "title");
    String title = title();
    if (found == null) {
      boolean less = stated != null && title != null && stated.contains(title);
      found = stated == null || less ? title : stated;
    }
    return found == null ? null : TextFolding.spaced(found);
  }

  private @Nullable String onlyHeading() {
    List<Element> headings = page.select("[itemprop=headline],h1");
    String text = headings.size() == 1 ? headings.getFirst().text().strip() : "";
    return text.length() > 3 ? text : null;
  }

  private String pageTitle() {
    String title = page.title().strip();
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  /** The title without the name of the site. */
  private @Nullable String title() {
    String title = pageTitle();
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
        meta(
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "sailthru.author");
    if (stated != null && !stated.startsWith("http") && !isGenerator(stated)) {
      authors = Names.split(Bylines.withoutBy(stated));
    }
    return authors.isEmpty() ? ShownAuthors.find(page) : authors;
  }

  /** Software writes itself where the author's name belongs. */
  private boolean isGenerator(String author) {
    String generator = meta("generator");
    return generator != null && generator.startsWith(author.split("\\s", -1)[0]);
  }

  @Nullable Organization publisher() {
    Organization publisher = linked.publisher();
    if (publisher != null) {
      return publisher;
    }
    String name = SiteName.marked(page);
    if (name == null) {
      name =
          meta(
              "og:site_name",
              "dc.publisher",
              "publisher",
              "application-name",
              "contentsource",
              "source");
    }
    return name == null || name.startsWith("http")
        ? null
        : new Organization(Bylines.withoutSourceLabel(name), null);
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
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "weibo: article:create_at",
            "apub:time",
            "date")) {
      date = date == null ? StatedDates.parse(meta(name)) : date;
    }
    String visible = date != null && date.contains("T") ? null : ShownDate.find(page, place);
    boolean moreExact = visible != null && (date == null || visible.startsWith(date));
    return moreExact ? visible : date;
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
