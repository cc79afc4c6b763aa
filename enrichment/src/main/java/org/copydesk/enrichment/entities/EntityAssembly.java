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

/** Makes an article's entities of its joined names: id, name and salience. */
final class EntityAssembly {

  private static final double FREQUENCY_SHARE = 0.5;
  private static final double HEADLINE_SHARE = 0.3;
  private static final double POSITION_SHARE = 0.2;

  private final String languageTag;
  private final int bodyLength;
  private final Map<NameGroup, List<FoundMention>> mentions = new LinkedHashMap<>();

  EntityAssembly(String languageTag, int bodyLength) {
    this.languageTag = languageTag;
    this.bodyLength = bodyLength;
  }

  void add(NameGroup group, FoundMention mention) {
    mentions.computeIfAbsent(group, g -> new ArrayList<>()).add(mention);
  }

  /** The entities, the most salient first. */
  List<FoundEntity> entities() {
    int most = mentions.values().stream().mapToInt(List::size).max().orElse(1);
    List<FoundEntity> entities = new ArrayList<>();
    mentions.forEach((group, found) -> entities.add(entity(group, found, most)));
    entities.sort(Comparator.comparingDouble(FoundEntity::salience).reversed());
    return entities;
  }

  private FoundEntity entity(NameGroup group, List<FoundMention> found, int most) {
    KnownEntity known = group.known();
    String wikidataId = known == null ? null : known.wikidataId();
    String key = known == null ? NameGroups.key(group.longestName()) : known.key();
    return new FoundEntity(
        wikidataId == null ? localId(group.type(), key) : wikidataId,
        group.type(),
        name(group, found),
        wikidataId,
        salience(found, most),
        found);
  }

  /**
   * How much of the article is about an entity: half by how often it is named, measured against the
   * one named most; three tenths by the headline; two tenths by how early the body names it.
   */
  private double salience(List<FoundMention> found, int most) {
    boolean inHeadline = found.stream().anyMatch(mention -> mention.field() == Field.HEADLINE);
    int first =
        found.stream()
            .filter(mention -> mention.field() == Field.ARTICLE_BODY)
            .mapToInt(FoundMention::start)
            .min()
            .orElse(bodyLength);
    double earliness = bodyLength == 0 ? 0 : 1 - (double) first / bodyLength;
    double salience =
        FREQUENCY_SHARE * Math.sqrt((double) found.size() / most)
            + (inHeadline ? HEADLINE_SHARE : 0)
            + POSITION_SHARE * earliness;
    return Math.round(salience * 1000) / 1000.0;
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
