package org.copydesk.events;

import org.jspecify.annotations.Nullable;

/**
 * An author in the terms of schema.org Person.
 *
 * @param name name as written in the byline
 * @param url address of the author's page
 */
public record Person(String name, @Nullable String url) {

  public Person {
    Required.field("author.name", name);
  }
}
