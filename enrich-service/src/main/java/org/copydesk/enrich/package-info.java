/**
 * Articles from {@code articles.received} to {@code articles.enriched}: {@link
 * org.copydesk.enrich.ReceivedArticleProcessor} is the way in, {@link
 * org.copydesk.enrich.OutcomePublisher} the way out, and the enrichment between them knows neither.
 */
package org.copydesk.enrich;
