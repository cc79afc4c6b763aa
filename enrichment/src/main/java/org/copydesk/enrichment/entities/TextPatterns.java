package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/** Finds names by their form: titles in 《》, and versions behind the name of a product. */
final class TextPatterns {

  private static final int LONGEST_TITLE = 40;

  /** What may follow the number of a version, after a space or a hyphen. */
  private static final List<String> EDITIONS =
      List.of(
          "Pro Max",
          "Pro",
          "Max",
          "MAX",
          "Plus",
          "Ultra",
          "Turbo",
          "turbo",
          "mini",
          "Mini",
          "Flash",
          "Sonnet",
          "Opus",
          "Haiku",
          "Air",
          "Lite",
          "Nano",
          "nano",
          "SE",
          "Preview",
          "Instruct",
          "Fold",
          "Flip");

  private static final List<String> YOUNGER =
      List.of(", Jr.", " Jr.", " Jr", " Sr.", " Sr", " III");

  private TextPatterns() {}

  /** The works whose titles stand in 《》, without the signs. */
  static List<Candidate> titles(String folded) {
    List<Candidate> titles = new ArrayList<>();
    int open = folded.indexOf('《');
    while (open >= 0) {
      int end = open + 1;
      int limit = Math.min(folded.length(), open + 2 + LONGEST_TITLE);
      while (end < limit && "《》\n".indexOf(folded.charAt(end)) < 0) {
        end++;
      }
      if (end < limit && folded.charAt(end) == '》' && end > open + 1) {
        titles.add(new Candidate(open + 1, end, Entity.Type.CREATIVE_WORK));
      }
      open = folded.indexOf('《', open + 1);
    }
    return titles;
  }

  /**
   * A name of the tables with what belongs to it in the text: a version, or the younger one's mark.
   */
  static NameSpan extended(String folded, int start, int end, KnownEntity entity) {
    if (entity.type() == Entity.Type.PRODUCT) {
      int version = versionEnd(folded, end);
      if (version > end) {
        return new NameSpan(start, version, Entity.Type.PRODUCT, null);
      }
    }
    if (entity.type() == Entity.Type.PERSON) {
      for (String mark : YOUNGER) {
        if (folded.startsWith(mark, end) && Boundaries.mayEnd(folded, end + mark.length())) {
          return new NameSpan(start, end + mark.length(), Entity.Type.PERSON, null);
        }
      }
      if (start > 0 && folded.charAt(start - 1) == '小' && end - start > 2) {
        return new NameSpan(start - 1, end, Entity.Type.PERSON, null);
      }
    }
    if (entity.type() == Entity.Type.PLACE && isTeam(folded, end)) {
      return new NameSpan(start, end + 1, Entity.Type.ORGANIZATION, null);
    }
    return new NameSpan(start, end, entity.type(), entity);
  }

  /** 日本队, but not 日本队伍. */
  private static boolean isTeam(String folded, int end) {
    return end < folded.length()
        && folded.charAt(end) == '队'
        && (end + 1 == folded.length() || "伍长员形列友".indexOf(folded.charAt(end + 1)) < 0);
  }

  /** Whether what stands behind a product's name can be nothing but its version. */
  static boolean hasSureVersion(String folded, int end) {
    int version = versionEnd(folded, end);
    return version > end
        && folded.substring(end, version).chars().anyMatch(c -> c == '.' || Character.isLetter(c));
  }

  /** Where a product's name ends if a version follows it at {@code end}; else {@code end}. */
  static int versionEnd(String folded, int end) {
    int i = end;
    if (i < folded.length() && (folded.charAt(i) == '-' || folded.charAt(i) == ' ')) {
      i++;
    }
    int number = numberEnd(folded, i);
    if (number == i || !Boundaries.mayEnd(folded, number) || isPlainNumber(folded, number)) {
      return end;
    }
    return editionEnd(folded, number);
  }

  /** Figures with points, and up to two letters right behind: 3, 3.5, 4o. */
  private static int numberEnd(String folded, int start) {
    int i = start;
    while (i < folded.length() && i - start < 6 && isVersionCharacter(folded, i, start)) {
      i++;
    }
    if (i == start) {
      return start;
    }
    int letters = i;
    while (letters < folded.length()
        && letters - i < 2
        && folded.charAt(letters) >= 'a'
        && folded.charAt(letters) <= 'z') {
      letters++;
    }
    return letters;
  }

  private static boolean isVersionCharacter(String folded, int i, int start) {
    char c = folded.charAt(i);
    if (c == '.') {
      return i > start && i + 1 < folded.length() && isFigure(folded.charAt(i + 1));
    }
    return isFigure(c);
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /** A number that counts or dates something is no version. */
  private static boolean isPlainNumber(String folded, int end) {
    if (end < folded.length() && "%年月日个亿万元美".indexOf(folded.charAt(end)) >= 0) {
      return true;
    }
    return folded.startsWith(" years", end) || folded.startsWith(" million", end);
  }

  private static int editionEnd(String folded, int end) {
    for (String edition : EDITIONS) {
      if (end < folded.length()
          && (folded.charAt(end) == ' ' || folded.charAt(end) == '-')
          && folded.startsWith(edition, end + 1)
          && Boundaries.mayEnd(folded, end + 1 + edition.length())) {
        return end + 1 + edition.length();
      }
    }
    return end;
  }
}
