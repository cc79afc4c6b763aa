package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Entity;

/** The short forms that an article uses beside a full name. */
final class ShortForms {

  /**
   * A short form.
   *
   * @param name the form, folded
   * @param creates whether it is a name wherever it stands, or only where it was recognised as one
   */
  record Form(String name, boolean creates) {}

  private static final List<String> CHINESE_ORGANIZATION_ENDINGS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司", "集团", "控股", "科技");

  private static final List<String> ENGLISH_ORGANIZATION_ENDINGS =
      List.of(
          ", Inc.",
          " Inc.",
          " Inc",
          " Corp.",
          " Corp",
          " Corporation",
          " Company",
          " Co.",
          " Ltd.",
          " Ltd",
          " LLC",
          " LLP",
          " Limited",
          " Group",
          " Holdings",
          " plc",
          " PLC",
          " AG",
          " SE",
          " GmbH",
          " AI");

  /** Words that mark another person of the same name. */
  private static final Set<String> GENERATIONS =
      Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  private static final int SHORTEST_LATIN = 3;

  private ShortForms() {}

  static List<Form> of(String folded, Entity.Type type) {
    List<Form> forms = new ArrayList<>();
    switch (type) {
      case PERSON -> {
        addPartsOfForeignName(folded, forms);
        addPartsOfLatinName(folded, forms);
        addAddresses(folded, forms);
      }
      case ORGANIZATION -> {
        addWithoutEnding(folded, CHINESE_ORGANIZATION_ENDINGS, 2, forms);
        addWithoutEnding(folded, ENGLISH_ORGANIZATION_ENDINGS, SHORTEST_LATIN, forms);
        addFirstWord(folded, forms);
      }
      case PLACE, PRODUCT, EVENT, CREATIVE_WORK -> {}
    }
    return forms;
  }

  /**
   * Whether a full name is another spelling of a known person's, and not a relative's: their given
   * names share a character, or in Latin letters the first name or its initial.
   *
   * @param full the full name, folded
   * @param form the family name that both end with
   */
  static boolean isVariant(String full, String form, KnownEntity known) {
    if (!full.endsWith(form) || full.startsWith("小") || full.startsWith("老")) {
      return false;
    }
    String given = full.substring(0, full.length() - form.length()).replace("·", "").strip();
    for (String name : known.names()) {
      if (name.endsWith(form) && name.length() > form.length()) {
        String own = name.substring(0, name.length() - form.length()).replace("·", "").strip();
        if (isVariant(given, own)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isVariant(String given, String own) {
    if (given.isEmpty() || own.isEmpty()) {
      return false;
    }
    if (!Character.isIdeographic(given.codePointAt(0))) {
      String first = given.split(" ", 2)[0];
      String ownFirst = own.split(" ", 2)[0];
      return first.equals(ownFirst)
          || (first.length() <= 2 && first.charAt(0) == ownFirst.charAt(0));
    }
    return given.chars().anyMatch(c -> own.indexOf(c) >= 0);
  }

  /** The initials of an English institution's name of three words or more, "" for others. */
  static String initials(String folded) {
    StringBuilder initials = new StringBuilder();
    for (String word : folded.split(" ", 12)) {
      if (!word.isEmpty() && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z') {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() < 3 ? "" : initials.toString();
  }

  private static void addPartsOfForeignName(String folded, List<Form> forms) {
    int last = folded.lastIndexOf('·');
    if (last > 0 && folded.length() - last - 1 >= 2) {
      forms.add(new Form(folded.substring(last + 1), true));
    }
    int first = folded.indexOf('·');
    if (first >= 2) {
      forms.add(new Form(folded.substring(0, first), false));
    }
  }

  private static void addPartsOfLatinName(String folded, List<Form> forms) {
    String name = folded;
    int space = name.lastIndexOf(' ');
    if (space > 0 && GENERATIONS.contains(name.substring(space + 1))) {
      return;
    }
    if (space > 0 && isCapital(name.charAt(space + 1)) && name.length() - space - 1 >= 2) {
      forms.add(new Form(name.substring(space + 1), true));
      String first = name.substring(0, name.indexOf(' '));
      if (first.length() >= SHORTEST_LATIN && !first.endsWith(".")) {
        forms.add(new Form(first, false));
      }
    }
  }

  private static void addAddresses(String folded, List<Form> forms) {
    String surname = Surnames.of(folded);
    if (surname.isEmpty() || folded.substring(surname.length()).startsWith("某")) {
      return;
    }
    if (Surnames.TITLES.contains(folded.substring(surname.length()))) {
      return;
    }
    for (String title : Surnames.TITLES) {
      forms.add(new Form(surname + title, true));
    }
    if (folded.length() - surname.length() == 2) {
      forms.add(new Form(folded.substring(surname.length()), false));
    }
  }

  private static void addWithoutEnding(
      String folded, List<String> endings, int shortest, List<Form> forms) {
    for (String ending : endings) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= shortest) {
        String form = folded.substring(0, folded.length() - ending.length());
        if (!CandidateFilter.isGeneric(form)) {
          forms.add(new Form(form, true));
          addWithoutPlace(form, forms);
        }
        return;
      }
    }
  }

  /** 上海青禾渔业 also goes by 青禾渔业, and by its first two characters where these are tagged. */
  private static void addWithoutPlace(String form, List<Form> forms) {
    if (form.length() >= 5 && Surnames.isHan(form)) {
      String rest = form.substring(2);
      forms.add(new Form(rest, false));
      forms.add(new Form(rest.substring(0, 2), false));
    } else if (form.length() == 4 && Surnames.isHan(form)) {
      forms.add(new Form(form.substring(0, 2), false));
    }
  }

  private static void addFirstWord(String folded, List<Form> forms) {
    int space = folded.indexOf(' ');
    if (space >= 4 && isCapital(folded.charAt(0)) && !folded.contains(" of ")) {
      forms.add(new Form(folded.substring(0, space), false));
    }
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }
}
