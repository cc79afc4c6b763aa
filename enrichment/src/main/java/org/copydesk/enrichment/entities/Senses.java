package org.copydesk.enrichment.entities;

import java.util.List;
import java.util.Set;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a name of the tables means in an article, by what else the article holds.
 *
 * @param gazetteer the tables
 * @param sure keys of the entities that the article names surely
 * @param context context words in the article, folded
 * @param tagged a recogniser's candidates in the field
 */
record Senses(Gazetteer gazetteer, Set<String> sure, Set<String> context, Set<Candidate> tagged) {

  /** What companies have and rivers have not. */
  private static final List<String> OWNED =
      List.of(
          "compan",
          "chief",
          "founder",
          "app",
          "store",
          "warehouse",
          "boss",
          "unit",
          "deal",
          "logo",
          "brand",
          "worker",
          "employee",
          "executive",
          "product",
          "phone",
          "device",
          "cloud",
          "share",
          "stock",
          "spokes",
          "team");

  private static final int ENOUGH_CONTEXT = 2;

  /**
   * The entity that is meant, null if none is. A weak sense needs evidence, and more of it than the
   * sure one has; where two have the same, the earlier table's is meant.
   *
   * @param outside whether a recogniser is sure that no name stands there: then each sense needs
   *     evidence
   */
  @Nullable KnownEntity meant(Gazetteer.Match match, String folded, boolean outside) {
    KnownEntity best = null;
    int most = 0;
    for (Gazetteer.Sense sense : match.senses()) {
      int evidence = evidence(match, sense, folded, outside);
      if (evidence > most) {
        best = sense.entity();
        most = evidence;
      }
    }
    return best;
  }

  private int evidence(
      Gazetteer.Match match, Gazetteer.Sense sense, String folded, boolean outside) {
    KnownEntity entity = sense.entity();
    int evidence = sense.weak() || outside ? 0 : 1;
    if (sense.weak() && isGeographic(match, entity, folded)) {
      return 0;
    }
    if (sure.contains(entity.key())) {
      evidence++;
    }
    if (entity.type() == Entity.Type.PRODUCT && TextPatterns.hasSureVersion(folded, match.end())) {
      evidence++;
    }
    evidence +=
        (int)
            gazetteer.context(entity).stream()
                .filter(context::contains)
                .limit(ENOUGH_CONTEXT)
                .count();
    return evidence > 0 || !isTagged(match, entity) ? evidence : 1;
  }

  /**
   * Whether a recogniser takes the name for one of this kind. That there is a person of this name
   * does not make them the known one.
   */
  private boolean isTagged(Gazetteer.Match match, KnownEntity entity) {
    return entity.type() != Entity.Type.PERSON
        && tagged.contains(new Candidate(match.start(), match.end(), entity.type()));
  }

  /** The Amazon is a river, and never the company. */
  private static boolean isGeographic(Gazetteer.Match match, KnownEntity entity, String folded) {
    int start = match.start();
    return entity.type() == Entity.Type.ORGANIZATION
        && start >= 4
        && folded.regionMatches(true, start - 4, "the ", 0, 4)
        && folded.charAt(start) < 0x80
        && !isFollowedByName(folded, match.end());
  }

  /** Whether the name only belongs to what follows: the Apple Watch, the Amazon warehouse. */
  private static boolean isFollowedByName(String folded, int end) {
    if (end + 1 >= folded.length() || folded.charAt(end) != ' ') {
      return false;
    }
    return Character.isUpperCase(folded.charAt(end + 1))
        || OWNED.stream().anyMatch(word -> folded.startsWith(word, end + 1));
  }
}
