package org.copydesk.enrichment.entities;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the tables of names.
 *
 * @param wikidataId its Wikidata id, null where not surely known
 * @param key what stands for it where it has no Wikidata id
 * @param type what it is
 * @param simplified its name in simplified Chinese, null if it has none
 * @param traditional its name in traditional Chinese, null if it has none
 * @param english its name in English, null if it has none
 * @param names all names that mean it wherever they stand
 * @param weakNames names that mean it only in a context: they are common words too, or others'
 *     names
 * @param context words one of which in the article is context enough for the weak names
 */
record KnownEntity(
    @Nullable String wikidataId,
    String key,
    Entity.Type type,
    @Nullable String simplified,
    @Nullable String traditional,
    @Nullable String english,
    List<String> names,
    List<String> weakNames,
    List<String> context) {

  KnownEntity {
    names = List.copyOf(names);
    weakNames = List.copyOf(weakNames);
    context = List.copyOf(context);
  }

  /** This entity, with what only another table's row of it says. */
  KnownEntity completedBy(KnownEntity other) {
    Set<String> allContext = new LinkedHashSet<>(context);
    allContext.addAll(other.context);
    return new KnownEntity(
        wikidataId == null ? other.wikidataId : wikidataId,
        key,
        type,
        simplified == null ? other.simplified : simplified,
        traditional == null ? other.traditional : traditional,
        english == null ? other.english : english,
        names,
        weakNames,
        List.copyOf(allContext));
  }

  /** The name in a language, null where the tables have none. */
  @Nullable String name(String languageTag) {
    if (languageTag.equals("zh-Hant")) {
      return traditional == null ? english : traditional;
    }
    return languageTag.startsWith("zh") && simplified != null ? simplified : english;
  }
}
