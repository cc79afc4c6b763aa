package org.copydesk.enrichment.extraction;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * Finds headline, authors, publisher and publication date where a plain text states them: in lines
 * of their own before or after the body.
 */
public final class TextMetadataFinder {

  private static final int HEAD_LINES = 12;
  private static final int TAIL_LINES = 14;
  private static final int LONGEST_DATE_LINE = 120;
  private static final int LONGEST_HEADLINE = 160;
  private static final int LONGEST_CHINESE_HEADLINE = 64;

  /** What may stand in a date line beside the date: labels, names behind labels, counts. */
  private static final Pattern BESIDE_DATE =
      Pattern.compile(
          "(?iu)(发布|發布|發佈|发表|發表|更新|时间|時間|日期|于|於|公開|配信|掲載|입력|수정|작성|등록"
              + "|published|posted|updated|date|on|veröffentlicht|aktualisiert|stand|am|um|uhr|publié|mis à jour|le|à"
              + "|publicado|actualizado|el|:|：|\\||·|•|,|，|\\.|-|–|/"
              + "|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
              + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun|day|[()（）\\[\\]【】]|[\\s\u3000])+");

  private static final Pattern LABEL_BEHIND_DATE =
      Pattern.compile(
          "(?i)(来源|來源|作者|编辑|編輯|责任编辑|責任編輯|文/|文／|记者|記者|原创|原創|发表于|發表於|发布于|source|by |author|von |par |por |阅读|閱讀|浏览|瀏覽|评论|評論|字号|字號).*");

  /** The metadata that the text states; fields that it does not state are null or empty. */
  public TextMetadata find(String repairedText, String cleanedText) {
    List<String> lines = shown(repairedText);
    return new TextMetadata(
        headline(shown(cleanedText)),
        persons(lines, Bylines::authors),
        persons(lines, Bylines::editors),
        publisher(lines),
        datePublished(lines));
  }

  private static List<String> shown(String text) {
    return text.lines().map(TextMetadataFinder::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String strip(String line) {
    return line.replace('\u00A0', ' ').replace('\u3000', ' ').strip();
  }

  private static boolean isEdge(int index, int count) {
    return index < HEAD_LINES || index >= count - TAIL_LINES;
  }

  private static List<Person> persons(List<String> lines, Function<String, List<Person>> namedBy) {
    for (int i = 0; i < lines.size(); i++) {
      if (isEdge(i, lines.size())) {
        List<Person> persons = namedBy.apply(withoutDate(lines.get(i)));
        if (!persons.isEmpty()) {
          return persons;
        }
      }
    }
    return List.of();
  }

  /** A byline often shares its line with the date. */
  private static String withoutDate(String line) {
    StatedDates.Found found = line.length() > LONGEST_DATE_LINE ? null : StatedDates.find(line);
    return found == null
        ? line
        : (line.substring(0, found.start()) + "  " + line.substring(found.end())).strip();
  }

  private static @Nullable Organization publisher(List<String> lines) {
    Organization fromAccount = null;
    for (int i = 0; i < lines.size(); i++) {
      Organization publisher =
          isEdge(i, lines.size()) ? Bylines.publisher(withoutDate(lines.get(i))) : null;
      if (publisher == null) {
        continue;
      }
      boolean account = lines.get(i).contains("公众号") || lines.get(i).contains("公眾號");
      if (!account) {
        return publisher;
      }
      fromAccount = fromAccount == null ? publisher : fromAccount;
    }
    return fromAccount;
  }

  private static @Nullable String datePublished(List<String> lines) {
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
      String value = dateOfLine(lines.get(i));
      if (value != null) {
        return value;
      }
    }
    for (int i = lines.size() - 1; i >= Math.max(HEAD_LINES, lines.size() - TAIL_LINES); i--) {
      String value = dateOfLine(lines.get(i));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The date of a line that says nothing else; null for any other. */
  static @Nullable String dateOfLine(String line) {
    if (line.length() > LONGEST_DATE_LINE) {
      return null;
    }
    StatedDates.Found found = StatedDates.find(line);
    if (found == null) {
      return null;
    }
    String before = line.substring(0, found.start()).strip();
    String after = line.substring(found.end()).strip();
    boolean labelled =
        before.isEmpty() || BESIDE_DATE.matcher(before).matches() || isByline(before);
    boolean closed =
        after.isEmpty()
            || BESIDE_DATE.matcher(after).matches()
            || LABEL_BEHIND_DATE.matcher(after).find();
    return labelled && closed ? found.value() : null;
  }

  private static boolean isByline(String text) {
    return !Bylines.authors(text).isEmpty()
        || !Bylines.editors(text).isEmpty()
        || Bylines.publisher(text) != null;
  }

  /** The first line, past date and byline, if it is short and prose follows. */
  private static @Nullable String headline(List<String> lines) {
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size() - 1); i++) {
      String line = lines.get(i);
      if (dateOfLine(line) != null || isByline(line) || isCount(line)) {
        continue;
      }
      return isHeadline(line) ? line : null;
    }
    return null;
  }

  private static boolean isCount(String line) {
    return line.chars().noneMatch(c -> Character.isLetter(c) && c != '万' && c != '萬')
        || line.length() < 2;
  }

  private static boolean isHeadline(String line) {
    char last = line.charAt(line.length() - 1);
    boolean chinese = line.chars().anyMatch(c -> c >= 0x3400 && c < 0xA000);
    if (chinese) {
      return line.length() <= LONGEST_CHINESE_HEADLINE && "。；;，,：:".indexOf(last) < 0;
    }
    return line.length() <= LONGEST_HEADLINE && ".;,:".indexOf(last) < 0 && line.indexOf(' ') > 0;
  }
}
