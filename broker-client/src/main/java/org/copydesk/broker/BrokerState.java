package org.copydesk.broker;

import java.util.Collection;

/**
 * How the broker stands, as an operator wants to read it.
 *
 * @param ready whether the service can work with it
 * @param finding what was found, to follow the words "Kafka at (address)"
 * @param remedy what to look at, a sentence
 */
record BrokerState(boolean ready, String finding, String remedy) {

  static final BrokerState READY = new BrokerState(true, "is there, with all topics", "");

  static final BrokerState UNASKED = new BrokerState(false, "has not been asked yet", "");

  static final BrokerState UNKNOWN =
      new BrokerState(
          false,
          "has no address: the name is unknown",
          "Correct KAFKA_BOOTSTRAP_SERVERS, or see to the name.");

  static final BrokerState SILENT =
      new BrokerState(
          false,
          "does not answer",
          "See whether it runs and can be reached from here; else correct KAFKA_BOOTSTRAP_SERVERS.");

  static BrokerState withoutTopics(Collection<String> missing) {
    return new BrokerState(
        false,
        "has no topic " + String.join(", ", missing),
        "Create it, or correct the channel's MP_MESSAGING_…_TOPIC.");
  }

  static BrokerState refusing(Throwable failure) {
    return new BrokerState(
        false,
        "refuses: " + failure.getClass().getSimpleName() + ", " + failure.getMessage(),
        "See to the settings KAFKA_… of this service and to its rights.");
  }
}
