/**
 * The last leg of an article's journey: {@code consuming} takes polls of {@code articles.enriched},
 * {@code mapping} makes rows of events, {@code merging} settles what a poll changes, {@code
 * persistence} writes it in one transaction. The way back: {@code answering} takes HTTP requests,
 * {@code querying} understands them, {@code persistence} finds the rows.
 */
package org.copydesk.store;
