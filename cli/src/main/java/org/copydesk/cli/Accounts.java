package org.copydesk.cli;

import java.util.List;

/**
 * Where the accepted articles are that are still on {@code articles.received}, each counted once.
 *
 * @param accepted records on the topic, repeats included
 * @param stored with a row of their revision
 * @param deadLettered on {@code articles.dead-letter}
 * @param erased erased, or ended by a tombstone
 * @param toEnrich on their way to enrich-service
 * @param toStore on their way to store-service
 * @param lost nowhere
 */
record Accounts(
    long accepted,
    long stored,
    long deadLettered,
    long erased,
    long toEnrich,
    long toStore,
    List<CheckedArticle> lost) {}
