package org.copydesk.enrichment.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/** Finds authors and publisher in a line that names them. */
final class Bylines {

  private static final int LONGEST_LINE = 200;

  /** Where a name in a byline ends: at a mark, or before the next label. */
  private static final String VALUE =
      "([^，,;；|｜()（）\\[\\]【】。:：]{1,40}?)"
          + "(?=\\s*(?:$|[，,;；|｜()（）\\[\\]【】。]|[\\s\u3000](?:作者|文|记者|記者|编辑|編輯|责编|責編|责任编辑|責任編輯|来源|來源|校对|校對|审核|審核"
          + "|摄影|攝影|图|圖|发布|發布|發佈|时间|時間|出品|美编|美編|监制|監製|\\d{4}[-/.年])|[\\s\u3000]+[^\\s:：]{1,8}[:：]))";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|[\\s\u3000，,;；|｜(（【\\[])(?:作者|原作者|撰文|撰稿人?|文字?|采写|採寫|整理|编译|編譯|原创|原創|取材・文|取材|本报记者|本報記者|记者|記者|特约记者|特約記者)"
              + "\\s?[:：/／|｜丨＝]\\s*"
              + VALUE);
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:^|[(（【\\[〔])\\s*(?:\\S{0,8}?(?:社|报|報|网|網|台)?)(?:记者|記者|特派员|特派員)[\\s\u3000]*"
              + "(\\p{IsHan}{2,4}(?:[\\s\u3000、]+\\p{IsHan}{2,4}){0,4}?)\\s*(?=$|[)）】\\]〕／/|｜]|[\\s\u3000]+(?:摄影|攝影|报道|報道|報導|通讯员|通訊員|实习|實習|编辑|編輯))");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?i:written|story|reporting|words)\\s)?(?i:by):?\\s(\\p{Lu}[^|•·(\\[\\d:]{2,80}?)"
              + "(?=\\s*(?:$|[|•·;(\\[\\d]|,\\s(?:[a-z]|(?:\\p{Lu}\\p{L}+\\s){0,3}(?i:staff|special|senior|reporter|correspondent|editor|writer|columnist|critic|contributor))|\\sfor\\s|\\sin\\s"
              + "|\\s(?:Published|Updated|Posted)\\b))");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "^(?i:authors?|autor(?:in|en)?|auteure?s?|texte?|texto|автор)\\s?:\\s*(\\p{Lu}[^|•()\\d:]{2,80})");

  /** German, French, Spanish, Italian and Dutch; headlines begin so too, but with no whole name. */
  private static final Pattern FROM =
      Pattern.compile(
          "^(?:Von|Par|Por|Di|Door)\\s(\\p{Lu}[^|•·(\\[\\d:]{2,60}?)(?=\\s*(?:$|[|•·(\\[\\d]))");

  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:^|[\\s=\\[(\\]])([가-힣]{2,4})\\s?(?:선임|수습|객원|인턴|전문|논설)?(?:기자|특파원)"
              + "(?=\\s*(?:$|[\\])=,|·]|\\S{1,30}@))");
  private static final int LONGEST_KOREAN = 60;

  private static final Pattern JAPANESE =
      Pattern.compile(
          "^[(（【]?(?:取材|文|写真|構成)(?:[・、](?:取材|文|写真|構成))*[・\\s\u3000＝=:：／/]+"
              + "([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,8}(?:[\\s\u3000][\\p{IsHan}\\p{IsHiragana}]{1,4})?)[)）】]?$");

  /** The line below the title in an article copied from WeChat: author, then account. */
  private static final Pattern WECHAT_HEAD =
      Pattern.compile(
          "^原[创創][\\s\u3000]+(\\S{1,16})[\\s\u3000]+(\\S{1,24})[\\s\u3000]*(?:[发發]表[于於]\\S*)?$");

  private static final Pattern EDITOR =
      Pattern.compile(
          "(?:^|[\\s\u3000，,;；|｜(（【\\[])(?:责任编辑|責任編輯|网络编辑|值班编辑|本文编辑|编辑|編輯|责编|責編|編集|편집|(?i:editor|redaktion|redacción))"
              + "\\s?[:：/／|｜丨]\\s*"
              + VALUE);

  private static final Pattern EDITED_BY =
      Pattern.compile(
          "(?:^|[;.(\\[]\\s?)(?i:edit(?:ing|ed) by):?\\s(\\p{Lu}[^|•·()\\[\\d:;]{2,60}?)(?=\\s*(?:$|[|•·;)\\]]))");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:^|[\\s\u3000，,;；|｜(（【\\[])(?:文章来源|文章來源|信息来源|新闻来源|新聞來源|来源|來源|稿源|出处|出處|转自|轉自|出典|출처|(?i:source|publisher|quelle|fuente))"
              + "\\s?[:：]\\s*"
              + VALUE);
  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile("^(?:首发媒体|首發媒體|首发|首發)[:：\\s\u3000]+" + VALUE);
  private static final Pattern WECHAT =
      Pattern.compile(
          "(?:本文)?(?:来自|來自|首发于|首發於)(?:微信)?(?:公众号|公眾號)\\s?[:：]?\\s*[“「]?"
              + "([^，,;；|｜()（）。:：“”「」]{1,30}?)(?=\\s*(?:$|[，,;；|｜()（）。“”「」]))");

  /** A newspaper between the bars of a byline, or alone in brackets. */
  private static final Pattern PAPER =
      Pattern.compile(
          "[|｜]\\s*((?:The\\s)?\\p{Lu}[\\p{L}' ]{1,40}(?:News|Times|Post|Courier|Herald|Gazette|Tribune|Journal|Press"
              + "|Mail|Chronicle|Observer|Guardian|Telegraph|Echo|Standard|Argus|Examiner))\\s*(?=[|｜]|$)"
              + "|^[(（【\\[]([^()（）【】\\[\\]\\s]{1,12}(?:新聞|新聞社|新報|日報|日报|晚报|晚報|时报|時報|都市报|通信社?|新闻网|일보|신문))[)）】\\]]$");

  /** A news agency in the line that says where and when it reports from. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "^(新华社|新華社|中新社|中新网|中新網|中央社)\\p{IsHan}{1,8}\\d{1,2}月\\d{1,2}日[电電]"
              + "|^\\p{Lu}[\\p{L}\\d .,/]{2,40}\\((Reuters|AP|AFP|dpa|EFE|ANSA|UPI)\\)\\s?[-–—]");

  private static final List<Pattern> PUBLISHERS =
      List.of(SOURCE, FIRST_PUBLISHED, WECHAT, WECHAT_HEAD, PAPER, AGENCY);

  private Bylines() {}

  /** Authors that the line names; empty if it is no byline. */
  static List<Person> authors(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<Person> authors = all(LABELLED, line);
    for (Pattern pattern : List.of(REPORTER, BY, AUTHOR, JAPANESE, WECHAT_HEAD)) {
      Matcher matcher = pattern.matcher(line);
      if (authors.isEmpty() && matcher.find()) {
        addAll(authors, matcher.group(1));
      }
    }
    if (authors.isEmpty() && line.length() <= LONGEST_KOREAN) {
      authors = all(KOREAN, line);
    }
    return authors.isEmpty() ? from(line) : authors;
  }

  /** Editors that the line names; empty if it names none. */
  static List<Person> editors(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<Person> editors = all(EDITOR, line);
    return editors.isEmpty() ? all(EDITED_BY, line) : editors;
  }

  private static List<Person> all(Pattern pattern, String line) {
    List<Person> persons = new ArrayList<>();
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      addAll(persons, matcher.group(1));
    }
    return persons;
  }

  /** Only whole names: "Von Anna Berg", but not "Von Rom nach Berlin". */
  private static List<Person> from(String line) {
    Matcher matcher = FROM.matcher(line);
    List<Person> persons = matcher.find() ? Names.split(matcher.group(1)) : List.of();
    return persons.stream().allMatch(person -> person.name().contains(" ")) ? persons : List.of();
  }

  private static void addAll(List<Person> authors, String names) {
    for (Person person : Names.split(names)) {
      if (!authors.contains(person)) {
        authors.add(person);
      }
    }
  }

  /** The publisher that the line names; null if it names none. */
  static @Nullable Organization publisher(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    for (Pattern pattern : PUBLISHERS) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        String name = lastGroup(matcher).strip();
        if (!name.isEmpty() && !name.startsWith("http")) {
          return new Organization(name, null);
        }
      }
    }
    return null;
  }

  /** The name, whichever alternative of the pattern found it. */
  private static String lastGroup(Matcher matcher) {
    for (int group = matcher.groupCount(); group > 0; group--) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }
}
