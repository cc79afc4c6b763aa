package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Field;

/** Stretches of a text, in code points. */
final class Slices {

  private Slices() {}

  static String of(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** Whatever was found in the article stands where it is said to stand. */
  static void assertTrue(EnrichedArticle enriched) {
    enriched
        .dates()
        .forEach(it -> assertTrue(enriched, it.field(), it.start(), it.end(), it.text()));
    enriched
        .amounts()
        .forEach(it -> assertTrue(enriched, it.field(), it.start(), it.end(), it.text()));
    enriched.entities().stream()
        .flatMap(entity -> entity.mentions().stream())
        .forEach(it -> assertTrue(enriched, it.field(), it.start(), it.end(), it.text()));
  }

  private static void assertTrue(
      EnrichedArticle enriched, Field field, int start, int end, String text) {
    String whole =
        field == Field.HEADLINE ? enriched.article().headline() : enriched.article().articleBody();
    assertThat(of(Objects.requireNonNull(whole), start, end)).isEqualTo(text);
  }
}
