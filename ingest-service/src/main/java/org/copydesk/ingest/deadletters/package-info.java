/**
 * What failed, for operators: lists the records of {@code articles.dead-letter} and puts them back
 * on the topic they came from. {@link org.copydesk.ingest.deadletters.DeadLetterResource} is the
 * way in, also for the command.
 */
package org.copydesk.ingest.deadletters;
