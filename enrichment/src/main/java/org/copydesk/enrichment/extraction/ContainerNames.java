package org.copydesk.enrichment.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.enrichment.resources.ResourceLines;
import org.jsoup.nodes.Element;

/** Tells from an element's names whether it holds an article or what surrounds one. */
final class ContainerNames {

  private static final int LONGEST = 200;

  /** Between words, also of names like imageCaption. */
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private final Map<String, Boolean> words = new HashMap<>();

  ContainerNames() {
    for (String line : ResourceLines.read(ContainerNames.class, "container-names.tsv")) {
      String[] columns = line.split("\t", -1);
      words.put(columns[0], columns[1].equals("yes"));
    }
  }

  /** Above 0 for an article's body, below 0 for its surroundings. */
  int rate(Element element) {
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("role")
            + ' '
            + element.attr("itemprop");
    if (names.length() == 3) {
      return 0;
    }
    String bounded = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
    int rate = 0;
    for (String word : WORDS.split(bounded, -1)) {
      Boolean holds = words.get(word.toLowerCase(Locale.ROOT));
      rate += holds == null ? 0 : holds ? 1 : -2;
    }
    return rate;
  }
}
