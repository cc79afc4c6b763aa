package org.copydesk.enrichment.entities;

import org.copydesk.events.Entity;

/**
 * A name that a recogniser holds likely, in UTF-16 offsets of one field.
 *
 * @param start first index
 * @param end index after the last one
 * @param type what is named
 */
record Candidate(int start, int end, Entity.Type type) {}
