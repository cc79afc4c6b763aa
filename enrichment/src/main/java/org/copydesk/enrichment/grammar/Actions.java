package org.copydesk.enrichment.grammar;

import org.jspecify.annotations.Nullable;

/** The functions that a grammar's rules may call to build their values. */
@FunctionalInterface
public interface Actions {

  /**
   * Builds a value; null where the arguments make no sense together, and the rule then does not
   * apply.
   *
   * @throws IllegalArgumentException where there is no function of that name
   */
  @Nullable Object apply(String function, Arguments arguments);
}
