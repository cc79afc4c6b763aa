package org.copydesk.store.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a row that PostgreSQL will never take from a database that can't take any row now. What is
 * not surely the former counts as the latter, since waiting loses nothing.
 */
public final class RowRefusal {

  /**
   * Classes of SQLSTATE that blame the values: data exception, integrity constraint violation,
   * program limit exceeded (such as an index entry that is too large).
   */
  private static final Set<String> CLASSES = Set.of("22", "23", "54");

  private RowRefusal() {}

  /** The SQLSTATE that refuses a row, if that is why the exception was thrown. */
  public static Optional<String> sqlState(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException exception && exception.getSQLState() != null) {
        String state = exception.getSQLState();
        return state.length() == 5 && CLASSES.contains(state.substring(0, 2))
            ? Optional.of(state)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
