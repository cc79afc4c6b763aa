package org.copydesk.store.mapping;

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
 * folded. A name is known in the scripts that the article itself uses.
 */
public final class EntityKeys {

  /** A key longer than this, in UTF-16 units, names nothing; an index entry must stay small. */
  public static final int LONGEST = 256;

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

  /** Without differences of case, width and space; equal for what a reader takes for the same. */
  public static String fold(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return SPACE.matcher(compatible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
