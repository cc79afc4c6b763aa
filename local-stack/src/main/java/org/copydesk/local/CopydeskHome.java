package org.copydesk.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the checkout, under which the built parts lie. */
public final class CopydeskHome {

  /** Names the root; the script and the build set it. */
  public static final String PROPERTY = "copydesk.home";

  private CopydeskHome() {}

  /**
   * What the system property says, else the nearest folder above the working directory that holds
   * this module.
   *
   * @throws IllegalStateException if there is none
   */
  public static Path find() {
    String set = System.getProperty(PROPERTY);
    if (set != null) {
      return Path.of(set).toAbsolutePath().normalize();
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("local-broker/pom.xml"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "No Copydesk checkout at or above " + start + ": set the system property " + PROPERTY);
  }
}
