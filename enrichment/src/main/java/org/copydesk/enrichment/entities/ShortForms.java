package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/** The short forms that an article uses after it has given a full name. */
final class ShortForms {

  private static final List<String> CHINESE_ORGANIZATION_ENDINGS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "公司", "集团", "控股", "科技");

  private static final List<String> ENGLISH_ORGANIZATION_ENDINGS =
      List.of(
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
          " Limited",
          " Group",
          " Holdings",
          " plc",
          " AG",
          " SE",
          " AI");

  private static final int SHORTEST_LATIN = 3;

  private ShortForms() {}

  static List<String> of(String folded, Entity.Type type) {
    List<String> forms = new ArrayList<>();
    switch (type) {
      case PERSON -> addLastName(folded, forms);
      case ORGANIZATION -> {
        addWithoutEnding(folded, CHINESE_ORGANIZATION_ENDINGS, 2, forms);
        addWithoutEnding(folded, ENGLISH_ORGANIZATION_ENDINGS, SHORTEST_LATIN, forms);
      }
      case PLACE, PRODUCT, EVENT, CREATIVE_WORK -> {}
    }
    return forms;
  }

  private static void addLastName(String folded, List<String> forms) {
    int dot = folded.lastIndexOf('·');
    if (dot > 0 && folded.length() - dot - 1 >= 2) {
      forms.add(folded.substring(dot + 1));
    }
    int space = folded.lastIndexOf(' ');
    boolean latin = space > 0 && Character.isUpperCase(folded.charAt(space + 1));
    if (latin && folded.length() - space - 1 >= SHORTEST_LATIN) {
      forms.add(folded.substring(space + 1));
    }
  }

  private static void addWithoutEnding(
      String folded, List<String> endings, int shortest, List<String> forms) {
    for (String ending : endings) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= shortest) {
        forms.add(folded.substring(0, folded.length() - ending.length()));
        return;
      }
    }
  }
}
