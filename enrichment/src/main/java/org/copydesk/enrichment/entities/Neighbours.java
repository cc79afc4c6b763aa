package org.copydesk.enrichment.entities;

import java.util.List;
import java.util.Set;

/** What the words beside a name, which was found by its surface alone, say for and against it. */
final class Neighbours {

  private static final Set<String> TITLES =
      Set.of(
          "Mr",
          "Mrs",
          "Ms",
          "Miss",
          "Dr",
          "Prof",
          "Professor",
          "President",
          "Senator",
          "Sen",
          "Rep",
          "Gov",
          "Governor",
          "Judge",
          "Justice",
          "Minister",
          "Chancellor",
          "King",
          "Queen",
          "Prince",
          "Princess",
          "Pope",
          "Sir",
          "Lord",
          "Lady",
          "Captain",
          "General",
          "Gen",
          "Colonel",
          "Officer",
          "Coach",
          "Mayor",
          "Chairman",
          "Director",
          "Secretary",
          "Detective",
          "Sgt",
          "Lt",
          "Rev");

  private static final Set<String> PARTS_OF_NAMES =
      Set.of("King", "Queen", "Prince", "Princess", "Pope", "Sir", "Lord", "Lady", "Justice");

  private static final Set<String> MONTHS = Set.of("May", "March", "April", "June", "August");

  private static final List<String> PLACE_PREPOSITIONS =
      List.of(" in ", " at ", " to ", " from ", " near ", " into ", " In ", " From ");

  /** Words that start a sentence before a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "But",
          "And",
          "When",
          "While",
          "Yesterday",
          "Then",
          "As",
          "If",
          "For",
          "In",
          "On",
          "After",
          "Before",
          "With",
          "Meanwhile",
          "The",
          "Now",
          "Though",
          "Although",
          "Since",
          "That",
          "So",
          "Because",
          "Both",
          "Even",
          "Like",
          "Unlike",
          "By",
          "At",
          "To",
          "From",
          "Until",
          "What",
          "How",
          "Why",
          "Did",
          "Is",
          "Was",
          "Today");

  private static final String CHINESE_PLACE_PREPOSITIONS = "在到赴抵从于往";

  private Neighbours() {}

  /** Whether a word before a person's name is no part of it, as it is in King Abdullah. */
  static boolean isTitle(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return TITLES.contains(bare) && !PARTS_OF_NAMES.contains(bare);
  }

  /** Whether a name of an article may stand here, where it was not recognised. */
  static boolean allow(String folded, int start, int end) {
    char first = folded.charAt(start);
    if (Character.isIdeographic(first)) {
      return !isDot(folded, start - 1) && !isDot(folded, end) && !isRuler(folded, start);
    }
    if (first >= 0x250 || folded.substring(start, end).indexOf(' ') >= 0) {
      return true;
    }
    String name = folded.substring(start, end);
    String before = wordBefore(folded, start);
    boolean title = TITLES.contains(before);
    if (!Character.isUpperCase(first) || isAcronym(name)) {
      return true;
    }
    if (MONTHS.contains(name) && !title && isDated(folded, end, before)) {
      return false;
    }
    boolean ownWord =
        before.isEmpty()
            || title
            || STARTERS.contains(before)
            || !Character.isUpperCase(before.charAt(0));
    return (name.length() > 2 || title) && ownWord && !isCapitalised(folded, end + 1, end);
  }

  /** Whether the word before a name asks for a place. */
  static boolean askForPlace(String folded, int start) {
    if (start > 0 && CHINESE_PLACE_PREPOSITIONS.indexOf(folded.charAt(start - 1)) >= 0) {
      return true;
    }
    for (String preposition : PLACE_PREPOSITIONS) {
      int from = start - preposition.length();
      if (from >= 0 && folded.startsWith(preposition, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDot(String folded, int i) {
    return i >= 0 && i < folded.length() && folded.charAt(i) == '·';
  }

  /** 国王先生 is no Mr Wang. */
  private static boolean isRuler(String folded, int start) {
    return folded.charAt(start) == '王'
        && start > 0
        && "国女霸帝".indexOf(folded.charAt(start - 1)) >= 0;
  }

  private static boolean isAcronym(String name) {
    return name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isDated(String folded, int end, String before) {
    boolean figure = end + 1 < folded.length() && Character.isDigit(folded.charAt(end + 1));
    return figure
        || Set.of("in", "since", "until", "last", "next", "this", "early", "late", "of", "by", "In")
            .contains(before);
  }

  /** The word before a place, without its full stop; empty at the start of a sentence. */
  private static String wordBefore(String folded, int start) {
    int end = start;
    if (end == 0 || folded.charAt(end - 1) != ' ') {
      return "";
    }
    end--;
    if (end > 0 && folded.charAt(end - 1) == '.') {
      end--;
      String title = word(folded, end);
      return TITLES.contains(title) ? title : "";
    }
    return word(folded, end);
  }

  private static String word(String folded, int end) {
    int start = end;
    while (start > 0 && end - start < 20 && Character.isLetter(folded.charAt(start - 1))) {
      start--;
    }
    return folded.substring(start, end);
  }

  private static boolean isCapitalised(String folded, int start, int end) {
    return start < folded.length()
        && folded.charAt(end) == ' '
        && Character.isUpperCase(folded.charAt(start))
        && start + 1 < folded.length()
        && Character.isLowerCase(folded.charAt(start + 1));
  }
}
