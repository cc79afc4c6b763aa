/**
 * POST /articles to {@code articles.received}: an article is decoded and named by {@code
 * org.copydesk.submission} and answered with 202 once the broker has it.
 */
package org.copydesk.ingest;
