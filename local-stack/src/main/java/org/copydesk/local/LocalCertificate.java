package org.copydesk.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A certificate for {@code localhost} that nobody but who is given it trusts, with its key: for
 * broker and database of tests. It is its own authority.
 */
public final class LocalCertificate {

  /** Of the key store and of the key in it. */
  static final String PASSWORD = "changeit";

  private static final String ALIAS = "localhost";
  private static final int LINE = 64;

  private final Path folder;

  private LocalCertificate(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Makes one, for a day.
   *
   * @param folder where its files are to be; made when it is not there
   */
  public static LocalCertificate make(Path folder) {
    LocalCertificate certificate = new LocalCertificate(folder);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(certificate.keyStore());
      certificate.makeKeyStore();
      certificate.writePem();
      return certificate;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new StackException("cannot read " + certificate.keyStore(), e);
    }
  }

  /** Both, PKCS #12. */
  Path keyStore() {
    return folder.resolve("localhost.p12");
  }

  /** What clients must trust, PEM. */
  public Path certificate() {
    return folder.resolve("localhost.crt");
  }

  /** The key, PEM. */
  Path key() {
    return folder.resolve("localhost.key");
  }

  private void makeKeyStore() {
    ChildProcess keytool =
        ChildProcess.start(
            "keytool",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "bc:critical=ca:true",
                "-validity",
                "1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore().toString(),
                "-storepass",
                PASSWORD),
            Map.of(),
            folder.resolve("keytool.log"));
    if (keytool.awaitStatus() != 0) {
      throw keytool.died();
    }
  }

  private void writePem() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore())) {
      store.load(in, PASSWORD.toCharArray());
    }
    Files.writeString(certificate(), pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
    Files.writeString(
        key(), pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(what, Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes));
  }
}
