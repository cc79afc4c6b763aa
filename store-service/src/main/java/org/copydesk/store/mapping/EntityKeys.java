package org.copydesk.store.mapping;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.events.Entity;

/**
 * The keys that an article is found by: the ids, the names and the surfaces of its entities,
 * folded, so that a name in either Chinese script finds both.
 */
public final class EntityKeys {

  /** A key longer than this, in UTF-16 units, names nothing; an index entry must stay small. */
  public static final int LONGEST = 256;

  /** Thread-safe, as ICU's rule-based transliterators are. */
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private EntityKeys() {}

  static List<String> of(List<Entity> entities) {
    Set<String> names = new LinkedHashSet<>();
    for (Entity entity : entities) {
      names.add(entity.id());
      names.add(entity.name());
      for (Entity.Mention mention : entity.mentions()) {
        names.add(mention.text());
      }
    }
    return names.stream()
        .filter(name -> name.length() <= LONGEST)
        .map(EntityKeys::fold)
        .filter(key -> !key.isEmpty() && key.length() <= LONGEST)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  /**
   * Without differences of case, width, space and Chinese script; equal for what a reader takes for
   * the same.
   */
  public static String fold(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String simplified = SIMPLIFIED.transliterate(compatible);
    return SPACE.matcher(simplified).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
