package org.copydesk.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * A stack as in production: Kafka asks for a password (SCRAM-SHA-512) and speaks TLS, PostgreSQL
 * speaks TLS, and clients verify whom they speak to.
 *
 * @param kafkaUser the one user of the broker
 * @param kafkaPassword drawn anew for each stack
 */
public record StackSecurity(LocalCertificate certificate, String kafkaUser, String kafkaPassword) {

  static StackSecurity of(LocalCertificate certificate) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return new StackSecurity(certificate, "copydesk", HexFormat.of().formatHex(random));
  }

  /** What a Kafka client needs beside the address. */
  public Map<String, String> kafkaClient() {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"%s\" password=\"%s\";".formatted(kafkaUser, kafkaPassword),
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        certificate.certificate().toString());
  }

  /** What a JDBC address ends with. */
  public String jdbcParameters() {
    return "?sslmode=verify-full&sslrootcert=" + certificate.certificate();
  }

  /** The lines that a broker needs beside its others. */
  String brokerSettings() {
    return """
    ssl.keystore.type=PKCS12
    ssl.keystore.location=%1$s
    ssl.keystore.password=%2$s
    ssl.key.password=%2$s
    sasl.enabled.mechanisms=SCRAM-SHA-512
    listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    """
        .formatted(
            certificate.keyStore().toString().replace("\\", "\\\\"), LocalCertificate.PASSWORD);
  }
}
