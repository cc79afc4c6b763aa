package org.copydesk.access;

import java.util.Set;

/** What a caller may do; the values of {@code @RolesAllowed}, of keys and of tokens' claims. */
public final class Roles {

  /** Submits articles. */
  public static final String INGEST = "ingest";

  /** Reads what is stored. */
  public static final String READ = "read";

  /** Sees to dead letters, enriches again, erases. */
  public static final String OPERATE = "operate";

  /** All there are. */
  public static final Set<String> ALL = Set.of(INGEST, READ, OPERATE);

  private Roles() {}
}
