package org.copydesk.store.consuming;

/** What is done with a poll, and tried until it succeeds. */
enum Work {
  STORE("store", "Storing a poll"),
  DEAD_LETTER("dead-letter", "Sending a dead letter"),
  COMMIT("commit", "Committing a poll");

  private final String label;
  private final String description;

  Work(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** Its name on meters. */
  String label() {
    return label;
  }

  /** Its name in the log. */
  String description() {
    return description;
  }
}
