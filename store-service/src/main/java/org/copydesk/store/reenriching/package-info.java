/**
 * Articles back to the beginning: what is stored is turned into the received article that it was
 * made of, and put on {@code articles.received} again, for a newer enrichment.
 */
package org.copydesk.store.reenriching;
