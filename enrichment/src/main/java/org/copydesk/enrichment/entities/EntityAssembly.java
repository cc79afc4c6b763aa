package org.copydesk.enrichment.entities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.jspecify.annotations.Nullable;

/** Makes an article's entities of its joined names: id, name and salience. */
final class EntityAssembly {

  private static final double ACTOR_SHARE = 0.5;
  private static final double HEADLINE_SHARE = 0.2;
  private static final double FREQUENCY_SHARE = 0.3;
  private static final double POSITION_SHARE = 0.1;
  private static final double TYPE_SHARE = 0.1;

  private final String languageTag;
  private final int bodyLength;
  private final boolean hasHeadline;
  private final Map<NameGroup, List<FoundMention>> mentions = new LinkedHashMap<>();

  EntityAssembly(String languageTag, int bodyLength, boolean hasHeadline) {
    this.hasHeadline = hasHeadline;
    this.languageTag = languageTag;
    this.bodyLength = bodyLength;
  }

  void add(NameGroup group, FoundMention mention) {
    mentions.computeIfAbsent(group, g -> new ArrayList<>()).add(mention);
  }

  /** The entities, the most salient first. */
  List<FoundEntity> entities() {
    int most = mentions.values().stream().mapToInt(List::size).max().orElse(1);
    NameGroup actor = actor();
    List<FoundEntity> entities = new ArrayList<>();
    mentions.forEach(
        (group, found) -> entities.add(entity(group, found, most, group.equals(actor))));
    entities.sort(Comparator.comparingDouble(FoundEntity::salience).reversed());
    return entities;
  }

  /**
   * Who or what the headline is about: its first actor, else its first thing, else its first place.
   */
  private @Nullable NameGroup actor() {
    return mentions.entrySet().stream()
        .filter(found -> isInHeadline(found.getValue()))
        .min(
            Comparator.comparingInt(
                    (Map.Entry<NameGroup, List<FoundMention>> found) -> rank(found.getKey().type()))
                .thenComparingInt(found -> found.getValue().getFirst().start()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static int rank(Entity.Type type) {
    return switch (type) {
      case PERSON, ORGANIZATION -> 0;
      case PRODUCT, EVENT, CREATIVE_WORK -> 1;
      case PLACE -> 2;
    };
  }

  private FoundEntity entity(NameGroup group, List<FoundMention> found, int most, boolean actor) {
    KnownEntity known = group.known();
    String wikidataId = known == null ? null : known.wikidataId();
    String key = known == null ? NameGroups.key(group.longestName()) : known.key();
    return new FoundEntity(
        wikidataId == null ? localId(group.type(), key) : wikidataId,
        group.type(),
        name(group, found),
        wikidataId,
        salience(group.type(), found, most, actor),
        found);
  }

  /**
   * How much of the article is about an entity, 0 to 1; each part alone never lowers it. Half for
   * the headline's main actor, a fifth for others in the headline; three tenths by how often it is
   * named (square root of its share of the most named one's); a tenth by how early the body names
   * it; a tenth by its kind, since places are mostly the scene. Without a headline the other parts
   * make up the whole.
   */
  private double salience(Entity.Type type, List<FoundMention> found, int most, boolean actor) {
    int first =
        found.stream()
            .filter(mention -> mention.field() == Field.ARTICLE_BODY)
            .mapToInt(FoundMention::start)
            .min()
            .orElse(bodyLength);
    double earliness = bodyLength == 0 ? 0 : 1 - (double) first / bodyLength;
    double salience =
        FREQUENCY_SHARE * Math.sqrt((double) found.size() / most)
            + POSITION_SHARE * earliness
            + TYPE_SHARE * (1 - rank(type) / 2.0);
    if (!hasHeadline) {
      salience /= FREQUENCY_SHARE + POSITION_SHARE + TYPE_SHARE;
    } else if (actor) {
      salience += ACTOR_SHARE;
    } else if (isInHeadline(found)) {
      salience += HEADLINE_SHARE;
    }
    return Math.round(Math.min(1, salience) * 1000) / 1000.0;
  }

  private static boolean isInHeadline(List<FoundMention> found) {
    return found.stream().anyMatch(mention -> mention.field() == Field.HEADLINE);
  }

  /**
   * The name that the tables give in the article's language if the article uses it or no other of
   * its script; else the one it uses most, for a person the fullest.
   */
  private String name(NameGroup group, List<FoundMention> found) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (FoundMention mention : found) {
      uses.merge(mention.text(), 1, Integer::sum);
    }
    KnownEntity known = group.known();
    String inTables = known == null ? null : known.name(languageTag);
    if (inTables != null && uses.containsKey(inTables)) {
      return inTables;
    }
    Comparator<Map.Entry<String, Integer>> rank =
        group.type() == Entity.Type.PERSON
            ? Comparator.comparingInt(use -> use.getKey().length())
            : Comparator.comparingInt(Map.Entry::getValue);
    return uses.entrySet().stream()
        .filter(use -> inTables == null || isInArticlesScript(use.getKey()))
        .max(rank)
        .map(Map.Entry::getKey)
        .orElse(inTables == null ? "" : inTables);
  }

  private boolean isInArticlesScript(String name) {
    return !languageTag.startsWith("zh") || Character.isIdeographic(name.codePointAt(0));
  }

  private static String localId(Entity.Type type, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((type + "\n" + key).getBytes(StandardCharsets.UTF_8));
      return "local-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
