package org.copydesk.enrichment;

/** The steps of {@link Enricher}, in their order. */
public enum Step {
  /** HTML to text; of pages only. */
  EXTRACT,
  /** Damage of headline and body is repaired. */
  REPAIR,
  /** What is no part of the article is taken out of the body. */
  CLEAN,
  /** The language is found. */
  LANGUAGE,
  /** Headline, author, publisher and dates of publication are completed. */
  COMPLETE,
  /** Dates and times are found. */
  DATES,
  /** Persons, organisations and places are found. */
  ENTITIES,
  /** Sums of money and percentages are found. */
  AMOUNTS
}
