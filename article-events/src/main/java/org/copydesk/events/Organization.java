package org.copydesk.events;

import org.jspecify.annotations.Nullable;

/**
 * A publisher in the terms of schema.org Organization.
 *
 * @param name name as the publisher writes it
 * @param url address of the publisher
 */
public record Organization(String name, @Nullable String url) {

  public Organization {
    Required.field("publisher.name", name);
  }
}
