package org.copydesk.enrichment.entities;

import org.copydesk.events.Field;

/**
 * A place where a field names an entity.
 *
 * @param field the field
 * @param start first UTF-16 index
 * @param end UTF-16 index after the last one
 * @param text exactly that slice
 */
public record FoundMention(Field field, int start, int end, String text) {}
