package org.copydesk.enrichment.entities;

import org.copydesk.events.Field;

/**
 * One field of an article as it stands and folded, both of equal length.
 *
 * @param field the field
 * @param text its text
 * @param folded its text in the form that names are compared in
 */
record ArticleText(Field field, String text, String folded) {

  String text(NameSpan span) {
    return text.substring(span.start(), span.end());
  }

  String folded(NameSpan span) {
    return folded.substring(span.start(), span.end());
  }
}
