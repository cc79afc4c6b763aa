package org.copydesk.enrich;

import java.util.Locale;

/** What is done with a poll, and tried until it succeeds. */
enum Work {
  ENRICH,
  PUBLISH,
  COMMIT;

  /** Its name in the log and on meters. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
