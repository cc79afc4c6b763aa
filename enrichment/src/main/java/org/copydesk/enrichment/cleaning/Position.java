package org.copydesk.enrichment.cleaning;

/** Where in an article a line stands: before, in or after its body. */
enum Position {
  HEAD,
  BODY,
  TAIL
}
